package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;

/** An instance that is started while the schema registry is away. */
class RegistryAwayAtStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InMemoryRegistry registry = SharedStack.RegistryInMemory.registry();
    private final TestLog log = new TestLog();

    @AfterEach
    void bringItBack() {
        registry.setAway(false);
    }

    @Test
    void comesUpAndSaysWhatItWaitsForAndRunsItsClocksOnceItIsBack() {
        registry.setAway(true);
        try (RunningSla waiting = RunningSla.start("sla-waiting", "waiting", Map.of())) {
            assertThat(status(waiting, "liveness")).isEqualTo(200);
            assertThat(status(waiting, "readiness")).isEqualTo(503);
            IndicatedHealthDescriptor clocks = (IndicatedHealthDescriptor)
                    Objects.requireNonNull(waiting.bean(HealthEndpoint.class).healthForPath("clocks"));
            assertThat(String.valueOf(clocks.getDetails().get("waitsFor"))).containsIgnoringCase("registry");

            registry.setAway(false);
            log.accepted("AWAY-1", Instant.now().minus(Duration.ofDays(20)));
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(status(waiting, "readiness")).isEqualTo(200);
                assertThat(log.names("AWAY-1")).contains("DeadlineSet");
            });
        }
    }

    private static int status(RunningSla service, String probe) {
        return service.probe("/actuator/health/" + probe).statusCode();
    }
}
