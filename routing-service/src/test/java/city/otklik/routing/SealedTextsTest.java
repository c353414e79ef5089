package city.otklik.routing;

import static city.otklik.routing.RoutingUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.fuzzing.ServedTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Routing does not route a rejected message and serves no text of it (§15), though its departments had it. */
@RoutingUnderTest
class SealedTextsTest {

    private static final String WORDS = "zebra-7195";

    private final IntakeOnLog intake;
    private final CallsOverHttp call;
    private final ServedTexts served;

    SealedTextsTest(
            @Autowired LogWriter log,
            @Autowired FactEncoder encoder,
            @Autowired AvroWire wire,
            @LocalServerPort int port) {
        Map<String, String> people = RoutingUnderTest.Surroundings.PASSWORDS;
        intake = new IntakeOnLog(log, encoder, wire);
        call = new CallsOverHttp(port, people);
        served = new ServedTexts(port, people, Map.of("id", "S-1", "executor", "me", "department", "UGH"));
    }

    @Test
    void aRejectedMessageIsRoutedOnlyOnceTheRejectionIsOverturned() {
        intake.receive("O-1", "Яма на проезжей части, дорога разбита");
        intake.emit(
                "O-1",
                new MessageRejected("O-1", NOW, NOW, RejectionGround.OBSCENITY, List.of("obscenity:pizd"), false, ""));
        intake.receive("O-2", "Яма на проезжей части, дорога разбита");
        intake.emit("O-2", IntakeOnLog.accepted("O-2"));
        intake.awaitFacts("O-2", "ExecutorAppointed", "CaseRouted");
        assertThat(call.post("supervisor", "/cases/O-1/route", "{\"lead\": \"UGH\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(409);
        intake.emit(
                "O-1",
                RejectionOverturned.newBuilder()
                        .setCaseId("O-1")
                        .setOccurredAt(NOW)
                        .setSentAt(NOW)
                        .setNetwork(Network.VK)
                        .setReason("ошибка")
                        .build());
        intake.awaitFacts("O-1", "ExecutorAppointed", "CaseRouted");
    }

    @Test
    void noAnswerToAGetHoldsASealedText() {
        intake.receive("S-1", "Яма на проезжей части, дорога разбита " + WORDS);
        intake.emit("S-1", IntakeOnLog.accepted("S-1"));
        intake.awaitFacts("S-1", "ExecutorAppointed", "CaseRouted");
        assertThat(served.with(WORDS)).contains("ugh GET /cases/S-1", "supervisor GET /cases?all=true&limit=1000");

        intake.emit(
                "S-1",
                new MessageRejected("S-1", NOW, NOW, RejectionGround.INSULT, List.of("брань"), true, "supervisor"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call.get("supervisor", "/cases/S-1")
                        .body()
                        .path("sealed")
                        .asBoolean());
        assertThat(served.with(WORDS)).isEmpty();
    }
}
