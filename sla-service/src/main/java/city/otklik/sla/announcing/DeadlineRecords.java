package city.otklik.sla.announcing;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.facts.BreachWithdrawn;
import city.otklik.facts.ClarificationUnanswered;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineResumed;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineSuspended;
import city.otklik.facts.DeadlineWarning;
import city.otklik.facts.LastReworkRound;
import city.otklik.facts.MoveCause;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** What the clocks announce, as records of {@code case.deadlines}. {@code occurredAt} is what the fact is about, never when it was found. */
final class DeadlineRecords {

    private DeadlineRecords() {}

    static SpecificRecord of(String caseId, DeadlineFact fact) {
        return switch (fact) {
            case DeadlineFact.OfClock it ->
                ofClock(caseId, it, kind(it.clock()), it.clock().round());
            case DeadlineFact.ClarificationUnanswered it ->
                new ClarificationUnanswered(caseId, it.remindedFor(), it.clarification(), it.postedAt());
            case DeadlineFact.LastReworkRound it ->
                new LastReworkRound(caseId, it.returnedAt(), it.version(), it.answerDue());
        };
    }

    private static SpecificRecord ofClock(String caseId, DeadlineFact.OfClock fact, ClockKind kind, int round) {
        Instant due = fact.due();
        return switch (fact) {
            case DeadlineFact.DeadlineSet it ->
                new DeadlineSet(
                        caseId,
                        it.startedAt(),
                        kind,
                        round,
                        due,
                        it.reason().provisional(),
                        it.reason().calendarVersion(),
                        it.reason().explanation());
            case DeadlineFact.DeadlineMoved it ->
                new DeadlineMoved(
                        caseId,
                        it.at(),
                        kind,
                        round,
                        it.oldDue(),
                        due,
                        MoveCause.valueOf(it.cause().name()),
                        it.reason().provisional(),
                        it.reason().calendarVersion(),
                        it.reason().explanation());
            case DeadlineFact.DeadlineResumed it ->
                new DeadlineResumed(
                        caseId,
                        it.resumedAt(),
                        kind,
                        round,
                        it.oldDue(),
                        due,
                        it.reason().provisional(),
                        it.reason().calendarVersion(),
                        it.reason().explanation());
            case DeadlineFact.DeadlineSuspended it ->
                new DeadlineSuspended(
                        caseId, it.suspendedAt(), kind, round, due, it.left().toMillis());
            case DeadlineFact.DeadlineWarning it ->
                new DeadlineWarning(
                        caseId, it.raisedFor(), kind, round, due, it.lead().toMillis(), it.late(), it.last());
            case DeadlineFact.DeadlineBreached it ->
                // A fact can prove lateness before the ticks have come as far, never before it was due.
                new DeadlineBreached(caseId, due, kind, round, due, later(it.at(), it.due()));
            case DeadlineFact.BreachWithdrawn it ->
                new BreachWithdrawn(caseId, it.at(), kind, round, due, it.evidence());
            case DeadlineFact.DeadlineMet it -> new DeadlineMet(caseId, it.metAt(), kind, round, due);
            case DeadlineFact.DeadlineOverrun it ->
                new DeadlineOverrun(
                        caseId,
                        it.doneAt(),
                        kind,
                        round,
                        due,
                        it.elapsed().toMillis(),
                        it.working().toMillis());
            case DeadlineFact.DeadlineCancelled it ->
                new DeadlineCancelled(caseId, it.cancelledAt(), kind, round, due, it.reason());
        };
    }

    private static ClockKind kind(ClockId clock) {
        return ClockKind.valueOf(clock.kind().name());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
