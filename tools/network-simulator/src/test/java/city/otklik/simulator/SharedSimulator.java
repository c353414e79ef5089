package city.otklik.simulator;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One simulator for all tests of a class, and a community with a post of its own for each. */
abstract class SharedSimulator {

    private static final RunningSimulator SIMULATOR = RunningSimulator.start();

    final RunningSimulator simulator = SIMULATOR;
    SampleCommunity community = SampleCommunity.createdOn(SIMULATOR);

    @BeforeEach
    void asConfigured() {
        simulator.delete("/simulator/faults");
        simulator.patch(
                "/simulator/vk/behaviour",
                Map.of(
                        "guidHonoured", false,
                        "mentionPrefix", true,
                        "eventCopies", 1,
                        "eventsReordered", false,
                        "eventsForged", false));
        simulator.clock.pass(Duration.ofMinutes(5));
    }
}
