package city.otklik.benchmarks.sla.load;

import city.otklik.benchmarks.sla.apart.CatalogueRegistry;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** {@code case.deadlines} as a subscriber reads it: only what is committed. One thread. */
public final class DeadlineLog implements AutoCloseable {

    private static final AvroWire WIRE = new AvroWire(new CatalogueRegistry());

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** One deadline fact. */
    public record Seen(ConsumerRecord<byte[], byte[]> record) {

        public String caseId() {
            return new String(record.key(), StandardCharsets.UTF_8);
        }

        public String type() {
            return header("ce_type");
        }

        public String id() {
            return header("ce_id");
        }

        private String header(String name) {
            return Objects.requireNonNullElse(FactHeaders.text(record.headers(), name), "");
        }

        public SpecificRecord content() {
            return Objects.requireNonNull(WIRE.decode(record.value()));
        }
    }

    private DeadlineLog(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(TopicPlan.CASE_DEADLINES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** From what comes next. */
    public static DeadlineLog fromNow(String broker) {
        DeadlineLog log = new DeadlineLog(broker);
        log.consumer.seekToEnd(log.partitions);
        log.partitions.forEach(log.consumer::position);
        return log;
    }

    /** Hands over what came, waiting at most that long for the first. */
    public void poll(Duration patience, Consumer<Seen> reader) {
        consumer.poll(patience).forEach(record -> reader.accept(new Seen(record)));
    }

    /** Hands over everything up to where the log ends now. */
    public void readToEnd(Consumer<Seen> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(200), reader);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
