package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.InMemorySigningKeys;
import city.otklik.testkit.OwnBroker;
import city.otklik.testkit.SharedStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs, and its broker goes away: every command is answered, in time. When it is back, the rest is done. */
@SpringBootTest(
        classes = PublishingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=publishing",
            "otklik.publishing.round=100ms",
            "otklik.publishing.reply-poll=1h"
        })
@ContextConfiguration(initializers = OwnBroker.class)
@Import({SharedStack.RegistryInMemory.class, PublishingTest.Surroundings.class})
@DirtiesContext
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Ten seconds for the keys (ADR 23), and some for a slow machine. */
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(15);
    /** For two seconds after that no request waits for them again. */
    private static final Duration REFUSED_AT_ONCE = Duration.ofSeconds(5);
    /** The producer tries to deliver for thirty. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(40);

    private static final String TEXT = "Фонари заменят завтра.";

    private final LogWriter log;
    private final FactEncoder encoder;
    private final EmbeddedBroker broker;
    private final CallsOverHttp call;
    private final EmulatedVk vk = EmulatedVk.shared();
    private final PrivateSigningKey key = PrivateSigningKey.random();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    BrokerAwayTest(LogWriter log, FactEncoder encoder, EmbeddedBroker broker, @LocalServerPort int port) {
        this.log = log;
        this.encoder = encoder;
        this.broker = broker;
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    private void write(String caseId, String source, SpecificRecord fact) {
        log.append(encoder.encode(source, caseId, 1, fact, Actor.service(source), null));
    }

    /** An answer whose key publishing does not know. */
    private void approved(String caseId) {
        write(
                caseId,
                "intake",
                FactsOfOthers.received(caseId, now, Network.VK, vk.newMessage("Когда починят фонари?"), "77"));
        write(caseId, "routing", FactsOfOthers.appointed(caseId, now));
        write(
                caseId,
                "approval",
                InMemorySigningKeys.signed(key, FactsOfOthers.approved(caseId, now, 1, AnswerKind.FINAL, TEXT)));
        await().atMost(PATIENCE).until(() -> state(caseId).equals("NEEDS_PERSON"));
    }

    private String state(String caseId) {
        return call.get("anna", "/cases/" + caseId + "/postings")
                .body()
                .path(0)
                .path("state")
                .asString();
    }

    private CallsOverHttp.Answer command(Duration within, String caseId, String command, String body) {
        return assertTimeoutPreemptively(
                within, () -> call.post("anna", "/cases/" + caseId + "/postings/ANSWER/1/" + command, body));
    }

    /** Where it keeps its log, so that another one can go on from there. */
    private Path directory() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            String folder = admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.keySet().stream())
                    .findFirst()
                    .orElseThrow();
            return Objects.requireNonNull(Path.of(folder).getParent());
        }
    }

    @Test
    void what_would_need_it_is_refused_and_did_nothing_and_the_rest_is_done() throws Exception {
        String byHand = "P-away-by-hand";
        String sent = "P-away";
        String link = "{\"url\": \"https://vk.com/wall-494_1?reply=78\"}";
        approved(byHand);
        approved(sent);
        // Publishing reads it only when it is asked for the key again.
        PublishingTest.Surroundings.publish(log, encoder, key.known().published(now));
        Path directory = directory();
        int port = URI.create("kafka://" + broker.address()).getPort();

        broker.close();
        for (Duration within : List.of(REFUSED_WITHIN, REFUSED_AT_ONCE)) {
            CallsOverHttp.Answer refused = command(within, byHand, "manual", link);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().path("type").asString()).isEqualTo("urn:otklik:refusal:signatures-unavailable");
            assertThat(refused.body().path("remedy").asString()).isNotBlank();
        }
        assertThat(state(byHand)).isEqualTo("NEEDS_PERSON");
        // Its fact leaves once the broker is back.
        assertThat(command(DONE_WITHIN, sent, "retry", "{}").status()).isEqualTo(202);
        assertThat(state(sent)).isEqualTo("INTENDED");

        try (EmbeddedBroker back = EmbeddedBroker.start(directory, port)) {
            assertThat(back.address()).isEqualTo(broker.address());
            await().atMost(PATIENCE).until(() -> state(sent).equals("POSTED"));
            assertThat(command(REFUSED_WITHIN, byHand, "manual", link).status()).isEqualTo(200);
            assertThat(state(byHand)).isEqualTo("POSTED");
            assertThat(vk.posted()).containsExactly(TEXT);
            assertThat(vk.attempts()).isEqualTo(1);
        }
    }
}
