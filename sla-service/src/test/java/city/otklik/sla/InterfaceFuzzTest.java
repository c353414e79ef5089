package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.testkit.fuzzing.InterfaceFuzzer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterfaceFuzzTest {

    private static final String CASE = "FUZZ-1";

    @Test
    void no_request_ends_in_an_error_of_ours_or_outside_the_document() {
        try (RunningSla service = RunningSla.start("sla-fuzz", "fuzz", Map.of())) {
            new TestLog().accepted(CASE, Instant.parse("2026-03-03T06:00:00Z"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(service.get("/cases/" + CASE + "/deadlines", "ivanova")
                                    .statusCode())
                            .isEqualTo(200));
            new InterfaceFuzzer(service.port(), TestUsers.PASSWORDS, Map.of("id", List.of(CASE, "kislovodsk"))).run();
            // The hold is on the topic that the instances of other tests read.
            service.callJson("POST", "/clocks/release", "admin", "{\"reason\":\"the test is over\"}");
        }
    }
}
