package city.otklik.messaging.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one producer of a service: bytes only, acknowledged by every in-sync replica, never reordered. It connects when
 * the first record leaves.
 */
public final class LogProducer implements AutoCloseable {

    /** Room for the largest record of any topic, a dead letter, with its headers. */
    private static final int LARGEST_REQUEST = 11 * 1024 * 1024;

    private final Map<String, Object> settings;
    private volatile @org.jspecify.annotations.Nullable KafkaProducer<byte[], byte[]> producer;

    /** @param connection where and how to reach the broker; what makes writing safe is not open to configuration */
    public LogProducer(Map<String, Object> connection) {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        all.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        this.settings = Map.copyOf(all);
    }

    /** The effective settings. */
    public Map<String, Object> settings() {
        return settings;
    }

    /**
     * Appends one record and waits for the acknowledgement.
     *
     * @throws LogWriter.LogUnavailable when it did not come; the record may or may not stand in the log
     */
    public RecordMetadata append(ProducerRecord<byte[], byte[]> record) {
        try {
            return connected().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogWriter.LogUnavailable("Interrupted while writing to " + record.topic(), e);
        } catch (ExecutionException e) {
            throw new LogWriter.LogUnavailable(record.topic() + " did not take the record: " + e.getCause(), e);
        } catch (KafkaException e) {
            throw new LogWriter.LogUnavailable(record.topic() + " did not take the record: " + e, e);
        }
    }

    private KafkaProducer<byte[], byte[]> connected() {
        KafkaProducer<byte[], byte[]> connected = producer;
        if (connected != null) {
            return connected;
        }
        synchronized (this) {
            connected = producer;
            if (connected == null) {
                connected = new KafkaProducer<>(settings);
                producer = connected;
            }
            return connected;
        }
    }

    @Override
    public synchronized void close() {
        KafkaProducer<byte[], byte[]> connected = producer;
        if (connected != null) {
            connected.close(java.time.Duration.ofSeconds(5));
        }
    }
}
