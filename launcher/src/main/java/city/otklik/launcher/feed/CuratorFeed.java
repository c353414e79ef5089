package city.otklik.launcher.feed;

import city.otklik.facts.CuratorMessage;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The curator's side of the feed (§5). */
public final class CuratorFeed implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroWire wire;

    public CuratorFeed(String brokers, AvroWire wire) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), wire);
    }

    /** @param connection the Kafka client's settings: where the broker is and, where it asks for one, the login */
    public CuratorFeed(Map<String, String> connection, AvroWire wire) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.wire = wire;
    }

    /**
     * Pushes a message and returns when the broker has it.
     *
     * @throws IllegalStateException when the broker refuses it, saying why
     */
    public void push(CuratorMessage message) throws InterruptedException {
        byte[] key = message.getMessageId().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(TopicPlan.CURATOR_MESSAGES, key, wire.encode(message)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker did not take message " + message.getMessageId() + ": " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
