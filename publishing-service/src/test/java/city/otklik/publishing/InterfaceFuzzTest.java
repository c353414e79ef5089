package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.fuzzing.InterfaceFuzzer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PublishingTest
class InterfaceFuzzTest {

    private static final String CASE = "P-fuzz";
    private static final String ACCOUNT = "fuzz-account";

    @Test
    void no_request_ends_in_an_error_of_ours_or_outside_the_document(
            @Autowired LogWriter log, @Autowired FactEncoder encoder, @LocalServerPort int port) {
        Instant at = Instant.parse("2026-03-03T06:00:00Z");
        String link = EmulatedVk.shared().newMessage("Когда починят фонари?");
        log.append(encoder.encode(
                "intake",
                CASE,
                1,
                FactsOfOthers.received(CASE, at, Network.VK, link, "77"),
                Actor.service("intake"),
                null));
        log.append(
                encoder.encode("routing", CASE, 1, FactsOfOthers.appointed(CASE, at), Actor.service("routing"), null));
        Map<String, String> people = PublishingTest.Surroundings.PASSWORDS;
        CallsOverHttp call = new CallsOverHttp(port, people);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                call.get("anna", "/cases/" + CASE + "/postings").status())
                        .isEqualTo(200));
        try {
            new InterfaceFuzzer(
                            port,
                            people,
                            Map.of("caseId", List.of(CASE), "name", List.of(ACCOUNT), "url", List.of(link)))
                    .run();
        } finally {
            // The other tests of this context post from the city's own account.
            call.put(
                    "root",
                    "/accounts/" + ACCOUNT,
                    "{\"network\":\"OTHER\",\"ownerId\":\"1\",\"title\":\"t\",\"url\":\"https://a.example/\","
                            + "\"active\":false}");
        }
    }
}
