package city.otklik.deadlines;

import org.junit.jupiter.api.Test;

/** Some hundred case lives, and some thousand where PIT plays them against every mutation that it makes. */
class ShortSimulationTest {
    private static final int LIVES = Integer.getInteger("otklik.short-lives", 400);

    @Test
    void agreesWithTheOracle() {
        for (long seed = 0; seed < LIVES; seed++) {
            LifeSimulation.play(seed, OracleRules.REGULATION);
        }
    }
}
