package city.otklik.city.faults;

import city.otklik.messaging.topics.TopicPlan;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that no service can read: each must end as one dead letter of each reader, and nothing else may. */
final class PlantedRecords {

    private static final String MESSAGE = "planted-message";
    private static final String FACT = "planted-fact";
    private static final byte[] NO_FRAME = {1, 2, 3, 4, 5, 6, 7, 8};

    /** The service and the key of each dead letter. */
    static final Set<String> EXPECTED = Stream.concat(
                    Stream.of("intake " + MESSAGE),
                    TopicPlan.services().stream().map(service -> service + " " + FACT))
            .collect(Collectors.toUnmodifiableSet());

    private PlantedRecords() {}

    static void plant(String brokers) throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record(TopicPlan.CURATOR_MESSAGES, MESSAGE)).get();
            producer.send(record(TopicPlan.CASE_FACTS, FACT)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not take what is planted", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), NO_FRAME);
    }
}
