package city.otklik.deadlines.timeline;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.history.OrderedHistory;
import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replays the history of a case from its first instant to its last and finds the state of every clock at the end. Calendars
 * change at the instant of their publication, in between the facts. Depends on nothing but its arguments.
 */
public final class TimelineBuilder {
    private final Replay replay;
    private final AnswerTerm term;
    private final DraftRounds rounds;
    private final FinalDraftTerm finalDraft;
    private final Map<Integer, PostedClarification> open = new LinkedHashMap<>(2);
    private final Set<Integer> closed = new HashSet<>(2);
    private final Set<Integer> suspendFinalDraft = new HashSet<>(2);
    private boolean over;

    private TimelineBuilder(Replay replay, long sentAt) {
        this.replay = replay;
        term = new AnswerTerm(replay, sentAt);
        rounds = new DraftRounds(replay, term);
        finalDraft = new FinalDraftTerm(replay, rounds);
    }

    /** The timeline of that history; null while no answer is owed. */
    public static @Nullable CaseTimeline of(List<ClockFact> facts, SlaPolicies policies, Calendars calendars) {
        var history = OrderedHistory.of(facts);
        var opening = history.opening();
        if (opening == null) {
            return null;
        }
        var replay = new Replay(policies.at(opening.sentAt()), calendars, opening);
        var builder = new TimelineBuilder(replay, opening.sentAt().toEpochMilli());
        for (var event : history.events()) {
            builder.publishCalendarsUntil(event.at());
            replay.reach(event.at());
            if (!builder.over) {
                builder.apply(event.fact(), event.at());
            }
        }
        builder.publishCalendarsUntil(Long.MAX_VALUE - 1);
        replay.clocks.sort(Comparator.comparing(clock -> clock.id));
        return new CaseTimeline(
                replay.clocks,
                new ArrayList<>(builder.open.values()),
                builder.rounds.lastRounds(),
                replay.policy,
                replay.terms());
    }

    private void publishCalendarsUntil(long instant) {
        while (replay.nextChange() <= instant) {
            long publication = replay.nextChange();
            replay.reach(publication);
            replay.calendarsChangedAt(publication);
            term.calendarsChanged(publication);
            rounds.calendarsChanged(publication);
            finalDraft.calendarsChanged(publication);
        }
    }

    private void apply(ClockFact fact, long at) {
        switch (fact) {
            case ClockFact.PriorityChanged changed -> term.priorityChanged(changed.to(), at);
            case ClockFact.DraftSubmitted draft -> submitted(draft, at);
            case ClockFact.DraftApproved approved -> rounds.approved(approved.version(), at);
            case ClockFact.DraftReturned returned -> rounds.returned(returned.version(), at);
            case ClockFact.ClarificationPosted posted -> posted(posted.clarification(), at);
            case ClockFact.ClarificationAnswered answered -> close(answered.clarification(), at);
            case ClockFact.ClarificationWithdrawn withdrawn -> close(withdrawn.clarification(), at);
            case ClockFact.AnswerPublished answer -> published(answer, at);
            case ClockFact.PublicationImpossible impossible -> term.impossible(at, "PublicationImpossible");
            case ClockFact.Ending ending -> end(ending.getClass().getSimpleName(), at);
            default -> {
                // Openings and corrections were taken into account before the replay began.
            }
        }
    }

    private void submitted(ClockFact.DraftSubmitted draft, long at) {
        rounds.submitted(draft, at);
        if (draft.kind() == AnswerKind.FINAL) {
            finalDraft.submitted(at);
        }
    }

    private void posted(int number, long at) {
        if (closed.contains(number) || open.containsKey(number)) {
            return;
        }
        boolean inTime = term.isInTime(at);
        open.put(number, new PostedClarification(number, at, !inTime, term.posted(at)));
        if (finalDraft.posted(at)) {
            suspendFinalDraft.add(number);
        }
    }

    private void close(int number, long at) {
        closed.add(number);
        var clarification = open.remove(number);
        if (clarification != null && clarification.suspends()) {
            term.released(at);
        }
        if (suspendFinalDraft.remove(number)) {
            finalDraft.released(at);
        }
    }

    private void published(ClockFact.AnswerPublished answer, long at) {
        term.published(at);
        for (int number : List.copyOf(open.keySet())) {
            close(number, at);
        }
        if (answer.kind() == AnswerKind.INTERIM) {
            finalDraft.published(answer.version(), at);
        }
    }

    private void end(String reason, long at) {
        over = true;
        open.clear();
        replay.endAll(at, reason);
    }
}
