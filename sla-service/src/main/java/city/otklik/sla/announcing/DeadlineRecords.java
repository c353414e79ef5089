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

/** What the clocks say, as records of {@code case.deadlines}. {@code occurredAt} is what the fact is about, never when it was found. */
final class DeadlineRecords {

    private DeadlineRecords() {}

    static SpecificRecord of(String caseId, DeadlineFact fact) {
        return switch (fact) {
            case DeadlineFact.OfClock said ->
                ofClock(caseId, said, kind(said.clock()), said.clock().round());
            case DeadlineFact.ClarificationUnanswered said ->
                new ClarificationUnanswered(caseId, said.remindedFor(), said.clarification(), said.postedAt());
            case DeadlineFact.LastReworkRound said ->
                new LastReworkRound(caseId, said.returnedAt(), said.version(), said.answerDue());
        };
    }

    private static SpecificRecord ofClock(String caseId, DeadlineFact.OfClock fact, ClockKind kind, int round) {
        Instant due = fact.due();
        return switch (fact) {
            case DeadlineFact.DeadlineSet said ->
                new DeadlineSet(
                        caseId,
                        said.startedAt(),
                        kind,
                        round,
                        due,
                        said.reason().provisional(),
                        said.reason().calendarVersion(),
                        said.reason().explanation());
            case DeadlineFact.DeadlineMoved said ->
                new DeadlineMoved(
                        caseId,
                        said.at(),
                        kind,
                        round,
                        said.oldDue(),
                        due,
                        MoveCause.valueOf(said.cause().name()),
                        said.reason().provisional(),
                        said.reason().calendarVersion(),
                        said.reason().explanation());
            case DeadlineFact.DeadlineResumed said ->
                new DeadlineResumed(
                        caseId,
                        said.resumedAt(),
                        kind,
                        round,
                        said.oldDue(),
                        due,
                        said.reason().provisional(),
                        said.reason().calendarVersion(),
                        said.reason().explanation());
            case DeadlineFact.DeadlineSuspended said ->
                new DeadlineSuspended(
                        caseId,
                        said.suspendedAt(),
                        kind,
                        round,
                        due,
                        said.left().toMillis());
            case DeadlineFact.DeadlineWarning said ->
                new DeadlineWarning(
                        caseId, said.raisedFor(), kind, round, due, said.lead().toMillis(), said.late(), said.last());
            case DeadlineFact.DeadlineBreached said ->
                // A fact can prove lateness before the ticks have come as far, never before it was due.
                new DeadlineBreached(caseId, due, kind, round, due, later(said.at(), said.due()));
            case DeadlineFact.BreachWithdrawn said ->
                new BreachWithdrawn(caseId, said.at(), kind, round, due, said.evidence());
            case DeadlineFact.DeadlineMet said -> new DeadlineMet(caseId, said.metAt(), kind, round, due);
            case DeadlineFact.DeadlineOverrun said ->
                new DeadlineOverrun(
                        caseId,
                        said.doneAt(),
                        kind,
                        round,
                        due,
                        said.elapsed().toMillis(),
                        said.working().toMillis());
            case DeadlineFact.DeadlineCancelled said ->
                new DeadlineCancelled(caseId, said.cancelledAt(), kind, round, due, said.reason());
        };
    }

    private static ClockKind kind(ClockId clock) {
        return ClockKind.valueOf(clock.kind().name());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
