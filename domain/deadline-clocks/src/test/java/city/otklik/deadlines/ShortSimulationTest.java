package city.otklik.deadlines;

import org.junit.jupiter.api.Test;

/** Some hundred case lives: few enough to be played against every mutation that PIT makes. */
class ShortSimulationTest {
    private static final int LIVES = 400;

    @Test
    void agreesWithTheOracle() {
        for (long seed = 0; seed < LIVES; seed++) {
            LifeSimulation.play(seed, OracleRules.REGULATION);
        }
    }
}
