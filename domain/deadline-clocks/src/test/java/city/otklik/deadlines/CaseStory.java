package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.deadlines.explaining.CaseOutlook;
import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.storing.CaseClocksCodec;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.ClockId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Plays the life of a case and asks for its clocks. Whatever happens is heard of when it happens, or at the present
 * instant where that is later; {@link #now} lets time pass in between.
 */
final class CaseStory {
    private Clocks clocks;
    private CaseClocks state = CaseClocks.unknown();
    private Instant now = Instant.MIN;
    private int facts;
    private List<DeadlineFact> heard = new ArrayList<>();

    private CaseStory(Clocks clocks) {
        this.clocks = clocks;
    }

    static CaseStory under(Clocks clocks) {
        return new CaseStory(clocks);
    }

    static CaseStory under(SlaPolicy policy) {
        return under(Kislovodsk.clocks(policy));
    }

    static CaseStory sent(String at) {
        return under(Kislovodsk.POLICY).accepted(at);
    }

    CaseStory accepted(String sentAt) {
        return accepted(sentAt, PriorityClass.NORMAL);
    }

    CaseStory accepted(String sentAt, PriorityClass priority) {
        return hear(new ClockFact.MessageAccepted(id(), at(sentAt), at(sentAt), priority));
    }

    CaseStory doubted(String sentAt) {
        return hear(new ClockFact.ScreeningDoubted(id(), at(sentAt), at(sentAt), PriorityClass.NORMAL));
    }

    CaseStory rejected(String at) {
        return hear(new ClockFact.MessageRejected(id(), at(at)));
    }

    CaseStory overturned(String at, String sentAt) {
        return hear(new ClockFact.RejectionOverturned(id(), at(at), at(sentAt), PriorityClass.NORMAL));
    }

    CaseStory withdrawn(String at) {
        return hear(new ClockFact.MessageWithdrawn(id(), at(at)));
    }

    CaseStory transferred(String at) {
        return hear(new ClockFact.CaseTransferred(id(), at(at)));
    }

    CaseStory closed(String at) {
        return hear(new ClockFact.CaseClosed(id(), at(at)));
    }

    CaseStory impossible(String at) {
        return hear(new ClockFact.PublicationImpossible(id(), at(at)));
    }

    CaseStory priority(PriorityClass to, String at) {
        return hear(new ClockFact.PriorityChanged(id(), at(at), to));
    }

    CaseStory draft(int version, String at) {
        return hear(new ClockFact.DraftSubmitted(id(), at(at), version, AnswerKind.FINAL));
    }

    CaseStory interimDraft(int version, String at) {
        return hear(new ClockFact.DraftSubmitted(id(), at(at), version, AnswerKind.INTERIM));
    }

    CaseStory approved(int version, String at) {
        return hear(new ClockFact.DraftApproved(id(), at(at), version));
    }

    CaseStory returned(int version, String at) {
        return hear(new ClockFact.DraftReturned(id(), at(at), version));
    }

    CaseStory posted(int clarification, String at) {
        return hear(new ClockFact.ClarificationPosted(id(), at(at), clarification));
    }

    CaseStory answered(int clarification, String at) {
        return hear(new ClockFact.ClarificationAnswered(id(), at(at), clarification, "reply-" + at));
    }

    CaseStory dismissed(int clarification, String reply, String at) {
        return hear(new ClockFact.ReplyDismissed(id(), at(at), clarification, "reply-" + reply));
    }

    CaseStory clarificationWithdrawn(int clarification, String at) {
        return hear(new ClockFact.ClarificationWithdrawn(id(), at(at), clarification));
    }

    CaseStory published(int version, String at) {
        return hear(new ClockFact.AnswerPublished(id(), at(at), version, AnswerKind.FINAL));
    }

    CaseStory interim(int version, String at) {
        return hear(new ClockFact.AnswerPublished(id(), at(at), version, AnswerKind.INTERIM));
    }

    CaseStory hear(ClockFact fact) {
        now = later(now, fact.occurredAt());
        return take(clocks.on(state, fact, now));
    }

    CaseStory now(String at) {
        now = at(at);
        return take(clocks.tick(state, now));
    }

    /** Every second until then, as the city's ticks come. */
    CaseStory everySecondUntil(String end) {
        for (var second = now; !second.isAfter(at(end)); second = second.plusSeconds(1)) {
            now = second;
            take(clocks.tick(state, now));
        }
        return this;
    }

    CaseStory on(Calendars calendars, String at) {
        now = later(now, at(at));
        clocks = clocks.withCalendars(calendars);
        return take(clocks.recalculated(state, MoveCause.CALENDAR, now));
    }

    private CaseStory take(ClockUpdate update) {
        state = CaseClocksCodec.decode(CaseClocksCodec.encode(update.state()));
        heard.addAll(update.facts());
        return this;
    }

    private String id() {
        return "fact-" + ++facts;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(String moment) {
        return Kislovodsk.at(moment);
    }

    String lastId() {
        return "fact-" + facts;
    }

    CaseClocks state() {
        return state;
    }

    CaseOutlook outlook() {
        return clocks.outlook(state);
    }

    AnnouncedClock clock(ClockKind kind) {
        return clock(kind, 1);
    }

    AnnouncedClock clock(ClockKind kind, int round) {
        return Objects.requireNonNull(state.clock(new ClockId(kind, round)), () -> "no clock " + kind + " " + round);
    }

    CaseStory isDue(ClockKind kind, String due) {
        assertThat(Kislovodsk.text(clock(kind).due())).as(kind + " due").isEqualTo(due);
        return this;
    }

    CaseStory is(ClockKind kind, ClockStatus status) {
        return is(kind, 1, status);
    }

    CaseStory is(ClockKind kind, int round, ClockStatus status) {
        assertThat(clock(kind, round).status()).as(kind + " " + round).isEqualTo(status);
        return this;
    }

    CaseStory has(ClockKind... kinds) {
        assertThat(state.clocks()).extracting(clock -> clock.id().kind()).containsExactly(kinds);
        return this;
    }

    /** What was announced since it was last asked for, as {@code ANSWER DeadlineSet 04.03.2026 10:00}. */
    List<String> news() {
        var news = heard.stream().map(CaseStory::line).collect(Collectors.toList());
        heard = new ArrayList<>();
        return news;
    }

    CaseStory announces(String... lines) {
        assertThat(news()).containsExactly(lines);
        return this;
    }

    CaseStory quietly() {
        news();
        return this;
    }

    List<DeadlineFact> facts() {
        return heard;
    }

    private static String line(DeadlineFact fact) {
        var name = fact.getClass().getSimpleName();
        return switch (fact) {
            case DeadlineFact.DeadlineWarning warning ->
                warning.clock().kind() + " " + name + " " + warning.lead().toMinutes() + " min"
                        + (warning.late() ? " late" : "") + (warning.last() ? " last" : "");
            case DeadlineFact.OfClock of -> of.clock().kind() + " " + name + " " + Kislovodsk.text(of.due());
            case DeadlineFact.ClarificationUnanswered reminder -> name + " " + reminder.clarification();
            case DeadlineFact.LastReworkRound last -> name + " " + last.version();
        };
    }
}
