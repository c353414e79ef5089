package city.otklik.intake;

import static city.otklik.intake.IntakeUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.fuzzing.InterfaceFuzzer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeUnderTest
class InterfaceFuzzTest {

    @Test
    void no_request_ends_in_an_error_of_ours_or_outside_the_document(
            @Autowired LogWriter log, @Autowired FactEncoder encoder, @LocalServerPort int port) {
        List<String> cases = Stream.of("Яма на улице Мира, 5", "Пиздец, а не дорога", "Вы там дебилы")
                .map(text -> fed(log, encoder, text))
                .toList();
        Map<String, String> people = IntakeUnderTest.Surroundings.PASSWORDS;
        CallsOverHttp call = new CallsOverHttp(port, people);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cases)
                        .allMatch(id -> call.get("executor", "/cases/" + id).status() == 200));
        new InterfaceFuzzer(port, people, Map.of("id", cases, "repeatOf", cases)).run();
    }

    private static String fed(LogWriter log, FactEncoder encoder, String text) {
        String messageId = "fuzz-" + text.length();
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId(messageId)
                .setNetwork("VK")
                .setSentAt(NOW.minusSeconds(3600))
                .setLink("https://vk.com/wall-1_" + text.length())
                .setAuthor(new AuthorOfMessage(messageId, "Анна", null))
                .setText(text)
                .build();
        log.append(encoder.encode("curator", messageId, 0, message, Actor.person("curator", "curator"), null));
        return CaseIds.of("VK", messageId);
    }
}
