package city.otklik.routing;

import static city.otklik.routing.RoutingUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Writes facts of intake to the log, and reads the facts of routing from it. */
final class IntakeOnLog {

    private static final RawLog LOG = new RawLog(SharedStack.Stack.broker());

    private final LogWriter log;
    private final FactEncoder encoder;
    private final AvroWire wire;
    private final Map<String, Long> sequences = new HashMap<>();

    IntakeOnLog(LogWriter log, FactEncoder encoder, AvroWire wire) {
        this.log = log;
        this.encoder = encoder;
        this.wire = wire;
    }

    void receive(String caseId, String text) {
        emit(
                caseId,
                MessageReceived.newBuilder()
                        .setCaseId(caseId)
                        .setOccurredAt(NOW)
                        .setMessageId("m-" + caseId)
                        .setNetwork(Network.VK)
                        .setSentAt(NOW)
                        .setLink("https://vk.com/wall-1_1")
                        .setAuthor(new AuthorOfMessage("1", "Анна", null))
                        .setText(text)
                        .build());
    }

    static MessageAccepted accepted(String caseId) {
        return MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NOW)
                .setSentAt(NOW)
                .setNetwork(Network.VK)
                .build();
    }

    void emit(String caseId, SpecificRecord fact) {
        long sequence = sequences.merge(caseId, 1L, Long::sum);
        log.append(encoder.encode("intake", caseId, sequence, fact, Actor.service("intake"), null));
    }

    List<SpecificRecord> facts(String caseId) {
        return LOG.facts(wire, caseId).stream()
                .filter(fact -> "routing".equals(fact.getSchema().getProp("owner")))
                .toList();
    }

    void awaitFacts(String caseId, String... types) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(facts(caseId).stream()
                                .map(fact -> fact.getSchema().getName()))
                        .containsExactly(types));
    }
}
