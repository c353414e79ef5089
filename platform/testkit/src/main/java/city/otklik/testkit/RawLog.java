package city.otklik.testkit;

import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The log as bytes, past everything of ours: for writing what no service would write, and reading what is really there. */
public final class RawLog {

    private final String broker;

    public RawLog(String broker) {
        this.broker = broker;
    }

    /** Writes one record with the client's default settings but {@code settings}. */
    public RecordMetadata write(
            ProducerRecord<byte @Nullable [], byte @Nullable []> record, Map<String, Object> settings)
            throws ExecutionException, InterruptedException {
        Map<String, Object> all = new java.util.HashMap<>(Map.of("bootstrap.servers", broker));
        all.putAll(settings);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        }
    }

    /** Everything committed in {@code topic} now, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (Consumer<byte[], byte[]> consumer = reader()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** A consumer of committed records, without a group; to be assigned and closed. */
    public Consumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Facts about one case, in order. */
    public List<SpecificRecord> facts(AvroWire wire, String caseId) {
        byte[] key = caseId.getBytes(StandardCharsets.UTF_8);
        return read(TopicPlan.CASE_FACTS).stream()
                .filter(record -> Arrays.equals(key, record.key()))
                .map(record -> Objects.requireNonNull(wire.decode(record.value())))
                .toList();
    }
}
