package city.otklik.cli.feed;

import city.otklik.facts.CuratorMessage;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The curator's side of the feed (§5). */
public final class CuratorFeed implements AutoCloseable {

    private static final int MIB = 1024 * 1024;
    private static final int LARGEST = 8 * MIB;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroWire wire;

    /** @param connection the Kafka client's settings: where the broker is and, where it asks for one, the login */
    public CuratorFeed(Map<String, ?> connection, AvroWire wire) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.wire = wire;
    }

    /**
     * Pushes a message and returns when the broker has it.
     *
     * @throws IllegalArgumentException when it is larger than the feed takes
     * @throws IllegalStateException when the broker does not take it, saying why
     */
    public void push(CuratorMessage message) throws InterruptedException {
        byte[] key = message.getMessageId().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(TopicPlan.CURATOR_MESSAGES, key, wire.encode(message)))
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw new IllegalArgumentException(
                        "text: message " + message.getMessageId() + " is larger than the " + LARGEST / MIB
                                + " MiB that the feed takes: shorten it",
                        e);
            }
            throw new IllegalStateException(
                    "The broker did not take message " + message.getMessageId() + ": " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
