package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.embedded.FreePort;
import city.otklik.sla.openclocks.OpenClockIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two instances share the partitions; each is restarted in turn while messages come in. */
class TwoInstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CASES = 20;

    private final TestLog log = new TestLog();
    private final Instant longAgo = Instant.now().minus(Duration.ofDays(20));

    private static RunningSla start(String name, int port) {
        return RunningSla.start(
                "sla-pair",
                name,
                Map.of(
                        "server.port",
                        Integer.toString(port),
                        "otklik.rpc-address",
                        "localhost:" + port,
                        "otklik.peers.login",
                        "sla",
                        "otklik.peers.password",
                        "a long and random password"));
    }

    private void accepted(String wave) {
        for (int number = 0; number < CASES; number++) {
            log.accepted(wave + number, longAgo);
        }
    }

    private static int partitions(RunningSla... instances) {
        int sum = 0;
        for (RunningSla instance : instances) {
            sum += instance.bean(OpenClockIndex.class).size();
        }
        return sum;
    }

    @Test
    void nothingIsLostOrDoubledWhilePartitionsMoveAndAnyInstanceAnswersForAll() {
        int left = FreePort.find();
        int right = FreePort.find();
        RunningSla first = start("left", left);
        accepted("PAIR-A-");
        RunningSla second = start("right", right);
        try {
            accepted("PAIR-B-");
            RunningSla both = first;
            RunningSla other = second;
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(other.bean(OpenClockIndex.class).size()).isBetween(1, 2);
                assertThat(partitions(both, other)).isEqualTo(3);
            });
            await().atMost(PATIENCE).untilAsserted(() -> {
                for (int number = 0; number < CASES; number++) {
                    assertThat(both.get("/cases/PAIR-A-" + number + "/deadlines", "ivanova")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(other.get("/cases/PAIR-A-" + number + "/deadlines", "ivanova")
                                    .statusCode())
                            .isEqualTo(200);
                    // None of these cases was sent to a department.
                    for (RunningSla instance : List.of(both, other)) {
                        for (String department : List.of("sport", "guard")) {
                            assertThat(instance.get("/cases/PAIR-A-" + number + "/deadlines", department)
                                            .statusCode())
                                    .isEqualTo(403);
                        }
                    }
                }
                assertThat(List.of(both, other))
                        .extracting(instance ->
                                instance.get("/deadlines?limit=1000", "guard").body())
                        .containsOnly("[]");
            });
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    both.get("/deadlines?limit=1000", "petrov").body())
                            .isEqualTo(
                                    other.get("/deadlines?limit=1000", "petrov").body()));

            first.close();
            accepted("PAIR-C-");
            first = start("left", left);
            second.close();
            accepted("PAIR-D-");
            second = start("right", right);
            accepted("PAIR-E-");

            await().atMost(PATIENCE).untilAsserted(() -> {
                List<String> written = log.numbered("PAIR-");
                assertThat(written).doesNotHaveDuplicates();
                assertThat(written).containsExactlyInAnyOrderElementsOf(expected());
            });
        } finally {
            first.close();
            second.close();
        }
    }

    /** Two clocks a case, each set and breached: four records, numbered without a gap. */
    private static List<String> expected() {
        List<String> ids = new ArrayList<>();
        for (String wave : List.of("A", "B", "C", "D", "E")) {
            for (int number = 0; number < CASES; number++) {
                for (int sequence = 1; sequence <= 4; sequence++) {
                    ids.add("PAIR-" + wave + "-" + number + "-" + sequence);
                }
            }
        }
        return ids;
    }
}
