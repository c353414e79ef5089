package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.InMemorySigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as it runs, and somebody who writes the log as approval would. */
@PublishingTest
class ForgedKeyTest {

    private static final String CASE = "P-stranger";
    private static final String TEXT = "Здравствуйте, Анна! Фонари заменят завтра.";

    private final LogWriter log;
    private final FactEncoder encoder;
    private final int management;
    private final CallsOverHttp call;
    private final EmulatedVk vk = EmulatedVk.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    ForgedKeyTest(LogWriter log, FactEncoder encoder, @LocalServerPort int port, @LocalManagementPort int management) {
        this.log = log;
        this.encoder = encoder;
        this.management = management;
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    private void write(String source, SpecificRecord fact) {
        log.append(encoder.encode(source, CASE, 1, fact, Actor.service(source), null));
    }

    @Test
    void a_key_under_approvals_name_is_none_and_what_it_signed_is_put_before_a_person() {
        PrivateSigningKey stranger = PrivateSigningKey.random();
        String ours = InMemorySigningKeys.APPROVAL.known().id();
        PublishingTest.Surroundings.publish(
                log,
                encoder,
                new SigningKeyPublished(
                        ours, now, stranger.known().published(now).getPublicKey()));
        write("intake", FactsOfOthers.received(CASE, now, Network.VK, vk.newMessage("Когда починят фонари?"), "77"));
        write("routing", FactsOfOthers.appointed(CASE, now));
        write(
                "approval",
                InMemorySigningKeys.signed(stranger, FactsOfOthers.approved(CASE, now, 1, AnswerKind.FINAL, TEXT)));

        String postings = "/cases/" + CASE + "/postings";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(call.get("anna", postings)
                                .body()
                                .path(0)
                                .path("state")
                                .asString())
                        .isEqualTo("NEEDS_PERSON"));
        assertThat(vk.posted()).isEmpty();
        assertThat(new AnonymousCalls(management).get("/actuator/prometheus").body())
                .contains("otklik_approvals_unproved_total{", "flaw=\"UNKNOWN_KEY\"");
        String byHand = "{\"url\": \"https://vk.com/wall-494_1?reply=78\"}";
        assertThat(call.post("anna", postings + "/ANSWER/1/manual", byHand).status())
                .isEqualTo(409);
    }
}
