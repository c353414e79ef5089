package city.otklik.sla.announcing;

import city.otklik.deadlines.ClockId;
import city.otklik.deadlines.DeadlineFact;
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
                new ClarificationUnanswered(caseId, at(said.remindedFor()), said.clarification(), at(said.postedAt()));
            case DeadlineFact.LastReworkRound said ->
                new LastReworkRound(caseId, at(said.returnedAt()), said.version(), at(said.answerDue()));
        };
    }

    private static SpecificRecord ofClock(String caseId, DeadlineFact.OfClock fact, ClockKind kind, int round) {
        Instant due = at(fact.due());
        return switch (fact) {
            case DeadlineFact.DeadlineSet said ->
                new DeadlineSet(
                        caseId,
                        at(said.startedAt()),
                        kind,
                        round,
                        due,
                        said.ground().provisional(),
                        said.ground().calendarVersion(),
                        said.ground().explanation());
            case DeadlineFact.DeadlineMoved said ->
                new DeadlineMoved(
                        caseId,
                        at(said.at()),
                        kind,
                        round,
                        at(said.oldDue()),
                        due,
                        MoveCause.valueOf(said.cause().name()),
                        said.ground().provisional(),
                        said.ground().calendarVersion(),
                        said.ground().explanation());
            case DeadlineFact.DeadlineResumed said ->
                new DeadlineResumed(
                        caseId,
                        at(said.resumedAt()),
                        kind,
                        round,
                        at(said.oldDue()),
                        due,
                        said.ground().provisional(),
                        said.ground().calendarVersion(),
                        said.ground().explanation());
            case DeadlineFact.DeadlineSuspended said ->
                new DeadlineSuspended(caseId, at(said.suspendedAt()), kind, round, due, said.leftMillis());
            case DeadlineFact.DeadlineWarning said ->
                new DeadlineWarning(
                        caseId, at(said.raisedFor()), kind, round, due, said.leadMillis(), said.late(), said.last());
            case DeadlineFact.DeadlineBreached said ->
                // A fact can prove lateness before the ticks have come as far, never before it was due.
                new DeadlineBreached(caseId, due, kind, round, due, at(Math.max(said.at(), said.due())));
            case DeadlineFact.BreachWithdrawn said ->
                new BreachWithdrawn(caseId, at(said.at()), kind, round, due, said.evidence());
            case DeadlineFact.DeadlineMet said -> new DeadlineMet(caseId, at(said.metAt()), kind, round, due);
            case DeadlineFact.DeadlineOverrun said ->
                new DeadlineOverrun(
                        caseId, at(said.doneAt()), kind, round, due, said.elapsedMillis(), said.workingMillis());
            case DeadlineFact.DeadlineCancelled said ->
                new DeadlineCancelled(caseId, at(said.cancelledAt()), kind, round, due, said.reason());
        };
    }

    private static ClockKind kind(ClockId clock) {
        return ClockKind.valueOf(clock.kind().name());
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
