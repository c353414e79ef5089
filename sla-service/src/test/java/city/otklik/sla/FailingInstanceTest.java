package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.sla.processing.ClockStreamsConfigurer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;

/** An error that no record is to blame for ends the instance, and loses nothing. */
class FailingInstanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestLog log = new TestLog();

    private static RunningSla start(String city) {
        return RunningSla.start("sla-failing", "failing", Map.of("otklik.sla.calendars.city", city));
    }

    private static int status(RunningSla service, String probe) {
        return service.probe("/actuator/health/" + probe).statusCode();
    }

    @Test
    void endsNeitherReadyNorAliveAndItsSuccessorFindsEveryFact() {
        try (RunningSla lost = start("a-city-without-calendar")) {
            log.accepted("FAIL-1", Instant.now().minus(Duration.ofDays(20)));

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(Objects.requireNonNull(
                                        lost.bean(ClockStreamsConfigurer.class).client())
                                .state())
                        .isEqualTo(KafkaStreams.State.ERROR);
                assertThat(status(lost, "readiness")).isEqualTo(503);
                assertThat(status(lost, "liveness")).isEqualTo(503);
            });
            assertThat(log.names("FAIL-1")).isEmpty();
        }

        try (RunningSla successor = start("kislovodsk")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(log.names("FAIL-1"))
                        .containsExactly("DeadlineSet", "DeadlineBreached", "DeadlineSet", "DeadlineBreached");
                assertThat(status(successor, "readiness")).isEqualTo(200);
                assertThat(status(successor, "liveness")).isEqualTo(200);
            });
        }
    }
}
