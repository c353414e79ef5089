package city.otklik.city.demo.play;

import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.LoggedFact;
import city.otklik.facts.BreachWithdrawn;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineResumed;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineSuspended;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * One clock of a case as the deadline facts show it.
 *
 * @param round the draft version for APPROVAL and REWORK, else 1
 * @param overrunWorkingMillis by how much working time a missed clock ended late; 0 while unknown
 */
public record ClockSummary(
        ClockKind kind, int round, Instant start, Instant due, Outcome outcome, long overrunWorkingMillis) {

    /** The state of a clock. */
    public enum Outcome {
        RUNNING,
        SUSPENDED,
        MET,
        MISSED,
        CANCELLED
    }

    /** The clocks of a case, in the order they were set. */
    public static List<ClockSummary> of(CaseHistory history) {
        Map<String, ClockSummary> clocks = new LinkedHashMap<>();
        for (LoggedFact line : history.lines()) {
            SpecificRecord fact = line.fact();
            if (fact instanceof DeadlineSet set) {
                clocks.put(
                        key(set.getClock(), set.getRound()),
                        new ClockSummary(
                                set.getClock(), set.getRound(), set.getOccurredAt(), set.getDue(), Outcome.RUNNING, 0));
            } else if (fact.getSchema().getField("clock") != null) {
                ClockKind kind =
                        (ClockKind) fact.get(fact.getSchema().getField("clock").pos());
                int round =
                        (Integer) fact.get(fact.getSchema().getField("round").pos());
                clocks.computeIfPresent(key(kind, round), (k, clock) -> clock.after(fact));
            }
        }
        return List.copyOf(clocks.values());
    }

    private ClockSummary after(SpecificRecord fact) {
        return switch (fact) {
            case DeadlineMoved moved -> at(moved.getNewDue(), outcome);
            case DeadlineResumed resumed -> at(resumed.getNewDue(), Outcome.RUNNING);
            case DeadlineSuspended suspended -> at(due, Outcome.SUSPENDED);
            case DeadlineMet met -> at(met.getDue(), Outcome.MET);
            case DeadlineBreached breached -> at(breached.getDue(), Outcome.MISSED);
            case BreachWithdrawn withdrawn -> at(due, Outcome.RUNNING);
            case DeadlineCancelled cancelled -> outcome == Outcome.MISSED ? this : at(due, Outcome.CANCELLED);
            case DeadlineOverrun overrun ->
                new ClockSummary(kind, round, start, due, outcome, overrun.getWorkingMillis());
            default -> this;
        };
    }

    private ClockSummary at(Instant newDue, Outcome next) {
        return new ClockSummary(kind, round, start, newDue, next, overrunWorkingMillis);
    }

    private static String key(ClockKind kind, int round) {
        return kind + "#" + round;
    }
}
