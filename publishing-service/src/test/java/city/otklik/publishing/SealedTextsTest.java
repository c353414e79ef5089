package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.fuzzing.ServedTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Publishing serves what the city answers, and never the text of the message (§15). */
@PublishingTest
class SealedTextsTest {

    private static final String CASE = "P-sealed";
    private static final String WORDS = "zebra-7197";
    private static final String ANSWER = "zebra-7198";
    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void no_answer_to_a_get_holds_a_sealed_text(
            @Autowired LogWriter log, @Autowired FactEncoder encoder, @LocalServerPort int port) {
        Map<String, String> people = PublishingTest.Surroundings.PASSWORDS;
        String link = EmulatedVk.shared().newMessage("Когда починят фонари?");
        MessageReceived message = MessageReceived.newBuilder(FactsOfOthers.received(CASE, AT, Network.VK, link, "77"))
                .setText("Когда починят фонари? " + WORDS)
                .build();
        emit(log, encoder, "intake", 1, message);
        emit(log, encoder, "intake", 2, FactsOfOthers.rejected(CASE, AT));
        // Not posted, as the message is rejected: what is served of the case stays as it is.
        emit(log, encoder, "approval", 1, FactsOfOthers.approved(CASE, AT, 1, AnswerKind.FINAL, ANSWER));
        CallsOverHttp call = new CallsOverHttp(port, people);
        ServedTexts served = new ServedTexts(port, people, Map.of("caseId", CASE));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call.text("anna", "/cases/" + CASE + "/postings").contains(ANSWER));
        assertThat(served.with(ANSWER)).contains("anna GET /cases/" + CASE + "/postings");
        assertThat(served.with(WORDS)).isEmpty();
    }

    private static void emit(LogWriter log, FactEncoder encoder, String source, long sequence, SpecificRecord fact) {
        log.append(encoder.encode(source, CASE, sequence, fact, Actor.service(source), null));
    }
}
