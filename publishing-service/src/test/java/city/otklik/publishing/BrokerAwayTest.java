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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs, and its broker goes away: every command is answered, in time. */
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
    private static final String CASE = "P-away";
    private static final String POSTINGS = "/cases/" + CASE + "/postings";

    private final LogWriter log;
    private final FactEncoder encoder;
    private final EmbeddedBroker broker;
    private final CallsOverHttp call;
    private final EmulatedVk vk = EmulatedVk.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    BrokerAwayTest(LogWriter log, FactEncoder encoder, EmbeddedBroker broker, @LocalServerPort int port) {
        this.log = log;
        this.encoder = encoder;
        this.broker = broker;
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    private void write(String source, SpecificRecord fact) {
        log.append(encoder.encode(source, CASE, 1, fact, Actor.service(source), null));
    }

    private String state() {
        return call.get("anna", POSTINGS).body().path(0).path("state").asString();
    }

    @Test
    void what_would_need_it_is_refused_and_did_nothing_and_the_rest_is_done() {
        write("intake", FactsOfOthers.received(CASE, now, Network.VK, vk.newMessage("Когда починят фонари?"), "77"));
        write("routing", FactsOfOthers.appointed(CASE, now));
        write(
                "approval",
                InMemorySigningKeys.signed(
                        PrivateSigningKey.random(),
                        FactsOfOthers.approved(CASE, now, 1, AnswerKind.FINAL, "Фонари заменят завтра.")));
        await().atMost(PATIENCE).until(() -> state().equals("NEEDS_PERSON"));

        broker.close();
        String answer = POSTINGS + "/ANSWER/1";
        // Whether approval has published that key meanwhile is to be read.
        CallsOverHttp.Answer refused = assertTimeoutPreemptively(
                PATIENCE,
                () -> call.post("anna", answer + "/manual", "{\"url\": \"https://vk.com/wall-494_1?reply=78\"}"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().path("type").asString()).isEqualTo("urn:otklik:refusal:signatures-unavailable");
        assertThat(refused.body().path("remedy").asString()).isNotBlank();
        assertThat(state()).isEqualTo("NEEDS_PERSON");

        // Its fact leaves once the broker is back.
        CallsOverHttp.Answer done =
                assertTimeoutPreemptively(PATIENCE, () -> call.post("anna", answer + "/retry", "{}"));
        assertThat(done.status()).isEqualTo(202);
    }
}
