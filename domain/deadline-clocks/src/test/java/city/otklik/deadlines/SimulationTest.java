package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.policy.ClockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand case lives in every build. A life that goes wrong names its seed and the command that plays it again.
 */
class SimulationTest {
    private static final long FIRST = Long.getLong("otklik.seed", 20_200_708L);
    private static final int LIVES = Integer.getInteger("otklik.lives", 100_000);

    @Test
    void neverEarlyNeverTwiceNeverWhileSuspendedNothingMissed() {
        for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
            try {
                LifeSimulation.play(seed, OracleRules.REGULATION);
            } catch (AssertionError | RuntimeException wrong) {
                fail(wentWrong(SimulationTest.class, seed), wrong);
            }
        }
    }

    /** How to play that life again, alone. */
    static String wentWrong(Class<?> test, long seed) {
        return "life %d went wrong, play it again: mvn -pl domain/deadline-clocks test -Dtest=%s -Dotklik.seed=%d -Dotklik.lives=1"
                .formatted(seed, test.getSimpleName(), seed);
    }

    @Test
    void aLifeThatGoesWrongIsSaidWithItsSeedAndCanBePlayedAgain() {
        var fault = new OracleRules() {
            @Override
            boolean inTime(long doneAt, long due) {
                return doneAt < due;
            }
        };
        long seed = firstWrong(fault);

        assertThat(wentWrong(SimulationTest.class, seed)).contains("-Dotklik.seed=" + seed, "-Dotklik.lives=1");
        assertThat(reportOf(seed, fault)).isEqualTo(reportOf(seed, fault)).contains("sent ", "heard:");
    }

    private static long firstWrong(OracleRules fault) {
        long seed = FIRST;
        while (reportOf(seed, fault).isEmpty()) {
            seed++;
        }
        return seed;
    }

    private static String reportOf(long seed, OracleRules rules) {
        try {
            LifeSimulation.play(seed, rules);
            return "";
        } catch (AssertionError wrong) {
            return wrong.getMessage() + wrong.getCause();
        }
    }

    /** A simulation proves nothing about what it never meets. */
    @Test
    void meetsEverythingThereIsToMeet() {
        Map<String, Integer> met = new TreeMap<>();
        for (long seed = 0; seed < 5_000; seed++) {
            LifeSimulation.play(
                    seed,
                    OracleRules.REGULATION,
                    fact -> met.merge(nameOf(fact), 1, Integer::sum),
                    (clocks, state) -> {});
        }
        assertThat(met.keySet()).containsAll(everything());
    }

    private static String nameOf(DeadlineFact fact) {
        var name = fact.getClass().getSimpleName();
        return switch (fact) {
            case DeadlineFact.DeadlineMoved moved -> name + " " + moved.cause();
            case DeadlineFact.DeadlineWarning warning ->
                name + " " + warning.clock().kind() + (warning.late() ? " late" : "");
            case DeadlineFact.OfClock ofClock -> name + " " + ofClock.clock().kind();
            default -> name;
        };
    }

    private static List<String> everything() {
        List<String> all = new ArrayList<>(List.of(
                "ClarificationUnanswered",
                "LastReworkRound",
                "DeadlineMoved CALENDAR",
                "DeadlineMoved PRIORITY",
                "DeadlineMoved LATE_EVIDENCE",
                "DeadlineMoved INTERIM_ANSWER",
                "DeadlineSuspended ANSWER",
                "DeadlineSuspended DRAFT",
                "DeadlineResumed ANSWER",
                "DeadlineResumed DRAFT"));
        for (var kind : ClockKind.values()) {
            for (var name : List.of("Set", "Met", "Breached", "Overrun", "Cancelled", "Warning")) {
                all.add("Deadline" + name + " " + kind);
            }
            all.add("DeadlineWarning " + kind + " late");
            all.add("BreachWithdrawn " + kind);
        }
        return all;
    }
}
