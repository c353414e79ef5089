package city.otklik.sla;

import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log as the other services and other systems of the city see it. */
final class TestLog {

    private final RawLog log = new RawLog(SharedStack.Stack.broker());
    private final AvroWire wire = new AvroWire(SharedStack.RegistryInMemory.registry());
    private final FactEncoder encoder = new FactEncoder(wire);

    void accepted(String caseId, Instant sentAt) {
        write(new MessageAccepted(caseId, sentAt, sentAt, Network.VK, PriorityClass.NORMAL, List.of(), List.of()), 1);
    }

    void publish(WorkingCalendarPublished calendar) {
        String key = calendar.getCalendarId() + "@" + calendar.getVersion();
        OutgoingFact out = encoder.encode("sla", key, 1, calendar, Actor.service("sla"), null);
        write(new ProducerRecord<>(
                out.topic(), null, null, key.getBytes(StandardCharsets.UTF_8), out.value(), FactHeaders.of(out)));
    }

    void write(SpecificRecord fact, long sequence) {
        FactType type = FactType.of(fact.getSchema());
        String caseId =
                String.valueOf(fact.get(fact.getSchema().getField("caseId").pos()));
        OutgoingFact out = encoder.encode(type.owner(), caseId, sequence, fact, Actor.service(type.owner()), null);
        write(new ProducerRecord<>(
                out.topic(), null, null, caseId.getBytes(StandardCharsets.UTF_8), out.value(), FactHeaders.of(out)));
    }

    void write(ProducerRecord<byte[], byte[]> record) {
        try {
            log.write(record, Map.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the clocks wrote about this case. */
    List<SpecificRecord> written(String caseId) {
        return log.read(TopicPlan.CASE_DEADLINES).stream()
                .filter(record -> caseId.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .map(record -> Objects.requireNonNull(wire.decode(record.value())))
                .toList();
    }

    /** What the clocks wrote about each case whose id begins so. */
    Map<String, List<SpecificRecord>> saidOf(String prefix) {
        Map<String, List<SpecificRecord>> written = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : log.read(TopicPlan.CASE_DEADLINES)) {
            String caseId = new String(record.key(), StandardCharsets.UTF_8);
            if (caseId.startsWith(prefix)) {
                written.computeIfAbsent(caseId, id -> new ArrayList<>())
                        .add(Objects.requireNonNull(wire.decode(record.value())));
            }
        }
        return written;
    }

    /** Names of what was written about this case, in order. */
    List<String> names(String caseId) {
        return written(caseId).stream()
                .map(record -> record.getSchema().getName())
                .toList();
    }

    /** Case and sequence of every record on {@code case.deadlines}. */
    List<String> numbered(String prefix) {
        return log.read(TopicPlan.CASE_DEADLINES).stream()
                .map(record -> String.valueOf(FactHeaders.in(record.headers()).id()))
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    List<byte[]> deadLetters() {
        return log.read("sla.dead-letters").stream()
                .map(record -> record.value() == null ? new byte[0] : record.value())
                .toList();
    }
}
