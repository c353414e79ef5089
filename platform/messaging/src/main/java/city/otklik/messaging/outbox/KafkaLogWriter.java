package city.otklik.messaging.outbox;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/**
 * The log on Kafka: bytes only, acknowledged by every in-sync replica, never reordered. The template's own observation
 * stays off, because it would replace the {@code traceparent} of the decision by that of the thread that relays (ADR 18).
 */
public final class KafkaLogWriter implements LogWriter, AutoCloseable {

    /** Room for the largest record of any topic, a dead letter, with its headers. */
    private static final int LARGEST_REQUEST = 11 * 1024 * 1024;

    /** What makes writing safe; it is not open to configuration. */
    static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            30_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            LARGEST_REQUEST);

    private final KafkaTemplate<byte[], byte[]> kafka;
    /** How many partitions a topic has, since it took a record: to ask before that may have to wait. */
    private final Map<String, Integer> partitions = new ConcurrentHashMap<>();

    /** @param kafka with {@link #SETTINGS}; it connects when the first record leaves */
    KafkaLogWriter(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
        // The usual listener logs what a record holds; the caller learns of a failure by the exception.
        kafka.setProducerListener(new ProducerListener<>() {});
    }

    /**
     * A writer outside of a Spring context, to be closed.
     *
     * @param connection where and how to reach the broker, as for any Kafka client
     */
    public static KafkaLogWriter to(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(SETTINGS);
        return new KafkaLogWriter(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings)));
    }

    @Override
    public void append(OutgoingFact fact) {
        append(new ProducerRecord<>(fact.topic(), null, null, key(fact), fact.value(), FactHeaders.of(fact)));
    }

    /** The partition, as the producer chooses it; the whole topic until that has taken a record. */
    @Override
    public String place(OutgoingFact fact) {
        Integer known = partitions.get(fact.topic());
        return known == null ? fact.topic() : fact.topic() + "-" + Utils.toPositive(Utils.murmur2(key(fact))) % known;
    }

    private static byte[] key(OutgoingFact fact) {
        return fact.key().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Appends one record and waits for the acknowledgement.
     *
     * @throws LogWriter.LogUnavailableException when it did not come; the record may or may not be in the log
     */
    public RecordMetadata append(ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata taken = kafka.send(record).get().getRecordMetadata();
            partitions.computeIfAbsent(
                    record.topic(), topic -> kafka.partitionsFor(topic).size());
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogWriter.LogUnavailableException("Interrupted while writing to " + record.topic(), e);
        } catch (ExecutionException e) {
            throw new LogWriter.LogUnavailableException(
                    record.topic() + " did not take the record: " + NestedExceptionUtils.getMostSpecificCause(e), e);
        } catch (org.apache.kafka.common.KafkaException | org.springframework.kafka.KafkaException e) {
            throw new LogWriter.LogUnavailableException(record.topic() + " did not take the record: " + e, e);
        }
    }

    @Override
    public void close() {
        kafka.getProducerFactory().reset();
    }
}
