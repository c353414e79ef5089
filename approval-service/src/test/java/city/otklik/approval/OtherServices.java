package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** Writes to the log as the other services do, and reads what approval writes. */
@TestComponent
class OtherServices implements AutoCloseable {

    private final FactEncoder encoder;
    private final LogWriter log;
    private final AvroWire wire;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new CopyOnWriteArrayList<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    OtherServices(
            FactEncoder encoder,
            LogWriter log,
            AvroWire wire,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.encoder = encoder;
        this.log = log;
        this.wire = wire;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        "listener-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("case.facts"));
    }

    void emit(String source, String caseId, SpecificRecord... facts) {
        for (SpecificRecord fact : facts) {
            long sequence = sequences.merge(source + "/" + caseId, 1L, Long::sum);
            log.append(encoder.encode(source, caseId, sequence, fact, Actor.service(source), null));
        }
    }

    /** A case of Anna's that is in work. */
    void open(String caseId, CaseReader<ApprovalCase> reader, String... repeats) {
        emit(
                "intake",
                caseId,
                SampleFacts.received(caseId, Network.VK, "Когда починят фонарь на улице?"),
                SampleFacts.accepted(caseId, repeats));
        emit("routing", caseId, SampleFacts.appointed(caseId, "anna"), SampleFacts.routed(caseId, "UGH"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.find(caseId)
                        .filter(known -> "UGH".equals(known.handling().lead())
                                && known.life().status().inWork())
                        .isPresent());
    }

    /** What approval emitted about the case, once there is so much of it. */
    synchronized List<SpecificRecord> emitted(String caseId, int atLeast) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            assertThat(byApproval(caseId)).hasSizeGreaterThanOrEqualTo(atLeast);
        });
        List<SpecificRecord> facts = new ArrayList<>();
        byApproval(caseId).forEach(record -> facts.add(Objects.requireNonNull(wire.decode(record.value()))));
        return facts;
    }

    List<String> actors(String caseId) {
        return byApproval(caseId).stream()
                .map(record -> header(record, "actor"))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> byApproval(String caseId) {
        return read.stream()
                .filter(record -> caseId.equals(record.key())
                        && header(record, "ce_source").contains("approval"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
