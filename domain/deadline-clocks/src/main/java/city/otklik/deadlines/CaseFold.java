package city.otklik.deadlines;

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
 * Tells the history of a case from its first instant to its last and finds how every clock stands at the end. Calendars
 * change at the instant of their publication, in between the facts. Depends on nothing but its arguments.
 */
final class CaseFold {
    private final Telling telling;
    private final AnswerTerm term;
    private final DraftRounds rounds;
    private final FinalDraftTerm finalDraft;
    private final Map<Integer, TrueClarification> open = new LinkedHashMap<>(2);
    private final Set<Integer> closed = new HashSet<>(2);
    private final Set<Integer> holdFinalDraft = new HashSet<>(2);
    private boolean over;

    private CaseFold(Telling telling, long sentAt) {
        this.telling = telling;
        term = new AnswerTerm(telling, sentAt);
        rounds = new DraftRounds(telling, term);
        finalDraft = new FinalDraftTerm(telling, rounds);
    }

    /** The truth of that history; null while no answer is owed. */
    static @Nullable CaseTruth of(List<ClockFact> facts, Rules rules, SlaPolicies policies, Calendars calendars) {
        var history = OrderedHistory.of(facts, rules);
        var opening = history.opening;
        if (opening == null) {
            return null;
        }
        var telling = new Telling(rules, policies.at(opening.sentAt()), calendars, opening);
        var fold = new CaseFold(telling, opening.sentAt());
        for (var event : history.events) {
            fold.publishCalendarsUntil(event.at());
            telling.reach(event.at());
            if (!fold.over) {
                fold.tell(event.fact(), event.at());
            }
        }
        fold.publishCalendarsUntil(Long.MAX_VALUE - 1);
        telling.clocks.sort(Comparator.comparing(clock -> clock.id));
        return new CaseTruth(
                telling.clocks,
                new ArrayList<>(fold.open.values()),
                fold.rounds.lastRounds(),
                telling.policy,
                telling.terms());
    }

    private void publishCalendarsUntil(long instant) {
        while (telling.nextChange() <= instant) {
            long publication = telling.nextChange();
            telling.reach(publication);
            telling.calendarsChangedAt(publication);
            term.calendarsChanged(publication);
            rounds.calendarsChanged(publication);
            finalDraft.calendarsChanged(publication);
        }
    }

    private void tell(ClockFact fact, long at) {
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
                // Openings and corrections were taken into account before the telling began.
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
        open.put(number, new TrueClarification(number, at, !inTime, term.posted(at)));
        if (finalDraft.posted(at)) {
            holdFinalDraft.add(number);
        }
    }

    private void close(int number, long at) {
        closed.add(number);
        var clarification = open.remove(number);
        if (clarification != null && clarification.holds()) {
            term.released(clarification, at);
        }
        if (holdFinalDraft.remove(number)) {
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
        telling.endAll(at, reason);
    }
}
