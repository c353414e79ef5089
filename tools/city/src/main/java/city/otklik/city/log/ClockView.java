package city.otklik.city.log;

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
 * One clock of a case as the deadline facts tell of it.
 *
 * @param round the draft version for APPROVAL and REWORK, else 1
 * @param overrunWorkingMillis by how much working time a missed clock ended late; 0 while unknown
 */
public record ClockView(
        ClockKind kind, int round, Instant start, Instant due, Outcome outcome, long overrunWorkingMillis) {

    /** Where a clock stands. */
    public enum Outcome {
        RUNNING,
        SUSPENDED,
        MET,
        MISSED,
        CANCELLED
    }

    /** The clocks of a case, in the order they were set. */
    public static List<ClockView> of(CaseView view) {
        Map<String, ClockView> clocks = new LinkedHashMap<>();
        for (LogLine line : view.lines()) {
            SpecificRecord fact = line.fact();
            if (fact instanceof DeadlineSet set) {
                clocks.put(
                        key(set.getClock(), set.getRound()),
                        new ClockView(
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

    private ClockView after(SpecificRecord fact) {
        return switch (fact) {
            case DeadlineMoved moved -> at(moved.getNewDue(), outcome);
            case DeadlineResumed resumed -> at(resumed.getNewDue(), Outcome.RUNNING);
            case DeadlineSuspended suspended -> at(due, Outcome.SUSPENDED);
            case DeadlineMet met -> at(met.getDue(), Outcome.MET);
            case DeadlineBreached breached -> at(breached.getDue(), Outcome.MISSED);
            case BreachWithdrawn withdrawn -> at(due, Outcome.RUNNING);
            case DeadlineCancelled cancelled -> outcome == Outcome.MISSED ? this : at(due, Outcome.CANCELLED);
            case DeadlineOverrun overrun -> new ClockView(kind, round, start, due, outcome, overrun.getWorkingMillis());
            default -> this;
        };
    }

    private ClockView at(Instant newDue, Outcome next) {
        return new ClockView(kind, round, start, newDue, next, overrunWorkingMillis);
    }

    private static String key(ClockKind kind, int round) {
        return kind + "#" + round;
    }
}
