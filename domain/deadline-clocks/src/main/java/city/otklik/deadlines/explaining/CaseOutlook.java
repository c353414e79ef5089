package city.otklik.deadlines.explaining;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.WarningSchedule;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.deadlines.timeline.ClockState;
import city.otklik.deadlines.timeline.ReworkBudget;
import city.otklik.deadlines.timeline.TimelineBuilder;
import city.otklik.deadlines.timeline.TimelineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What can be said of a case's clocks beyond what was announced. A view of one state; nothing here changes it. */
public final class CaseOutlook {
    private final SlaPolicies policies;
    private final Calendars calendars;
    private final CaseClocks state;
    private final @Nullable CaseTimeline timeline;

    /** The outlook of that state, under these policies and calendars. */
    public CaseOutlook(SlaPolicies policies, Calendars calendars, CaseClocks state) {
        this.policies = policies;
        this.calendars = calendars;
        this.state = state;
        this.timeline = TimelineBuilder.of(state.history(), policies, calendars);
    }

    /** The policy the case lives by; null while no answer is owed. */
    public @Nullable SlaPolicy policy() {
        return timeline == null ? null : timeline.policy();
    }

    /** Until when a clarification suspends the term (§10). */
    public ClarificationGate gate() {
        var answer = answer();
        if (timeline == null || answer == null || !answer.mayMove()) {
            return new ClarificationGate(ClarificationGate.State.NO_TERM, null);
        }
        long lead = timeline.terms().gateLead().workingTime().toMillis();
        if (answer.state() == ClockState.SUSPENDED) {
            return new ClarificationGate(
                    answer.left() >= lead
                            ? ClarificationGate.State.OPEN_WHILE_SUSPENDED
                            : ClarificationGate.State.SHUT_WHILE_SUSPENDED,
                    null);
        }
        long last = calendars.of(ClockKind.ANSWER).latestWithLeft(answer.due(), lead);
        return new ClarificationGate(ClarificationGate.State.RUNNING, Instant.ofEpochMilli(last));
    }

    private @Nullable TimelineClock answer() {
        return timeline == null ? null : timeline.find(ClockId.ANSWER);
    }

    /** The clarifications without a reply; {@code late} ones were posted after the gate and suspend nothing. */
    public List<OpenClarification> openClarifications() {
        return timeline == null
                ? List.of()
                : timeline.open().stream()
                        .map(open -> new OpenClarification(
                                open.number(), Instant.ofEpochMilli(open.postedAt()), open.late()))
                        .toList();
    }

    /**
     * How many further returns by the curator still fit into the answer's term from now on (reading 15); -1 when not even an
     * approval fits, empty when no answer is owed any more.
     */
    public OptionalInt reworkRounds(Instant at) {
        var answer = answer();
        if (timeline == null || answer == null || !answer.isOpen()) {
            return OptionalInt.empty();
        }
        long now = at.toEpochMilli();
        var city = calendars.of(ClockKind.REWORK);
        long due = answer.state() == ClockState.SUSPENDED ? city.add(now, answer.left()) : answer.due();
        var budget = new ReworkBudget(timeline.policy(), city, calendars.of(ClockKind.APPROVAL));
        for (var clock : timeline.clocks()) {
            if (clock.isOpen() && clock.id().kind() == ClockKind.APPROVAL) {
                long decided = Math.max(clock.due(), now);
                return OptionalInt.of(decided > due ? -1 : budget.roundsFromReturn(decided, due));
            }
            if (clock.isOpen() && clock.id().kind() == ClockKind.REWORK) {
                return OptionalInt.of(budget.roundsFromSubmission(Math.max(clock.due(), now), due));
            }
        }
        return OptionalInt.of(budget.roundsFromSubmission(now, due));
    }

    /** How urgent that clock is now. */
    public Urgency urgency(AnnouncedClock clock, Instant now) {
        if (timeline == null) {
            return Urgency.SETTLED;
        }
        var kind = clock.id().kind();
        var calendar = calendars.of(kind);
        long due = clock.due().toEpochMilli();
        long[] warnings = timeline.policy().warnings().of(kind).stream()
                .mapToLong(lead -> WarningSchedule.instantOf(lead, calendar, due))
                .toArray();
        return Urgency.of(clock, warnings, now.toEpochMilli());
    }

    /**
     * Why the clock is due when it is; null for a clock the case never had. A clock that was finished or breached before a
     * calendar reached us keeps the due instant it was judged by, and is explained by the calendars known then.
     */
    public @Nullable DeadlineExplanation explain(ClockId id) {
        var announced = state.clock(id);
        var asNow = find(timeline, id);
        if (asNow == null) {
            return null;
        }
        if (announced == null || announced.status().isLive()) {
            return explain(asNow, asNow.due());
        }
        long due = announced.due().toEpochMilli();
        if (asNow.due() == due) {
            return explain(asNow, due);
        }
        for (var earlier = calendars.beforeLastChange(); earlier != null; earlier = earlier.beforeLastChange()) {
            var asThen = find(TimelineBuilder.of(state.history(), policies, earlier), id);
            if (asThen != null && asThen.due() == due) {
                return explain(asThen, due);
            }
        }
        return explain(asNow, due);
    }

    private static @Nullable TimelineClock find(@Nullable CaseTimeline timeline, ClockId id) {
        return timeline == null ? null : timeline.find(id);
    }

    private @Nullable DeadlineExplanation explain(TimelineClock clock, long due) {
        if (timeline == null) {
            return null;
        }
        var announced = state.clock(clock.id());
        return new ExplanationBuilder(timeline, clock, due).build(announced == null ? null : announced.status());
    }

    /**
     * How much working time is between the curator's sending and the published answer, suspensions left out; empty while
     * there is no answer.
     */
    public Optional<Duration> workingTimeToAnswer() {
        var answer = answer();
        return answer == null || answer.state() != ClockState.DONE
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(answer.used() + answer.calendar().between(answer.from(), answer.endedAt())));
    }
}
