package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.fail;

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
}
