package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand case lives in every build. A life that goes wrong names its seed; play it again with
 * {@code -Dotklik.seed=<seed> -Dotklik.lives=1}.
 */
class SimulationTest {
    private static final long FIRST = Long.getLong("otklik.seed", 20_200_708L);
    private static final int LIVES = Integer.getInteger("otklik.lives", 100_000);

    @Test
    void neverEarlyNeverTwiceNeverWhileSuspendedNothingMissed() {
        for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
            try {
                LifeSimulation.play(seed, Rules.REGULATION);
            } catch (AssertionError | RuntimeException wrong) {
                fail(
                        "life %d went wrong, play it again with -Dotklik.seed=%d -Dotklik.lives=1"
                                .formatted(seed, seed),
                        wrong);
            }
        }
    }

    /** A simulation proves nothing about what it never meets. */
    @Test
    void meetsEverythingThereIsToMeet() {
        Map<String, Integer> met = new TreeMap<>();
        for (long seed = 0; seed < 5_000; seed++) {
            LifeSimulation.play(seed, Rules.REGULATION, fact -> met.merge(nameOf(fact), 1, Integer::sum));
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
