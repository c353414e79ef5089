package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.DeadLetterHeaders.put;

import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** How a dead letter, its replay and the marker of a replay are written. */
public final class DeadLetterFormat {

    /** A value beyond this stays where it is: the dead letter then only says where. */
    private static final int LARGEST_COPY = 9 * 1024 * 1024;

    private static final String LEFT = "left-in-topic";

    private DeadLetterFormat() {}

    /**
     * The dead letter as it is written: original key, bytes and headers, with where it was read and why it is dead.
     *
     * @param topic the service's own, {@code TopicPlan.deadLettersOf(service)}
     */
    public static ProducerRecord<byte[], byte[]> deadLetter(DeadLetter deadLetter, String topic) {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = deadLetter.record();
        Headers headers = original(record.headers());
        put(headers, DeadLetterHeaders.ORIGIN, deadLetter.origin());
        put(headers, DeadLetterHeaders.TOPIC, record.topic());
        put(headers, DeadLetterHeaders.PARTITION, record.partition());
        put(headers, DeadLetterHeaders.OFFSET, record.offset());
        put(headers, DeadLetterHeaders.TIMESTAMP, record.timestamp());
        put(headers, DeadLetterHeaders.FIELD, deadLetter.field());
        put(headers, DeadLetterHeaders.RULE, deadLetter.rule());
        put(headers, DeadLetterHeaders.REMEDY, deadLetter.remedy());
        byte[] value = record.value();
        if (value != null && value.length > LARGEST_COPY) {
            put(headers, DeadLetterHeaders.VALUE, LEFT);
            value = null;
        }
        return new ProducerRecord<>(topic, null, null, record.key(), value, headers);
    }

    static StoredDeadLetter read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte[] key = record.key();
        return new StoredDeadLetter(
                record.offset(),
                Origin.parse(text(record, DeadLetterHeaders.ORIGIN)),
                Instant.ofEpochMilli(record.timestamp()),
                key == null ? "" : new String(key, StandardCharsets.UTF_8),
                text(record, DeadLetterHeaders.FIELD),
                text(record, DeadLetterHeaders.RULE),
                text(record, DeadLetterHeaders.REMEDY),
                original(record.headers()),
                key,
                record.value(),
                LEFT.equals(text(record, DeadLetterHeaders.VALUE)));
    }

    /** The original record once more, for {@code service} only, into the partition it came from. */
    static ProducerRecord<byte[], byte[]> replay(
            StoredDeadLetter deadLetter, byte @Nullable [] value, String service, String who) {
        Headers headers = new RecordHeaders(deadLetter.headers().toArray());
        put(headers, DeadLetterHeaders.ORIGIN, deadLetter.origin());
        put(headers, DeadLetterHeaders.REPLAYED_FOR, service);
        put(headers, DeadLetterHeaders.REPLAYED_BY, who);
        Origin origin = deadLetter.origin();
        return new ProducerRecord<>(origin.topic(), origin.partition(), null, deadLetter.rawKey(), value, headers);
    }

    static ProducerRecord<byte[], byte[]> marker(StoredDeadLetter deadLetter, String topic, String who) {
        Headers headers = new RecordHeaders();
        put(headers, DeadLetterHeaders.REPLAYED, deadLetter.origin());
        put(headers, DeadLetterHeaders.REPLAYED_NUMBER, deadLetter.number());
        put(headers, DeadLetterHeaders.REPLAYED_BY, who);
        return new ProducerRecord<>(topic, null, null, deadLetter.rawKey(), null, headers);
    }

    /** Of a marker the dead letter it answers, of a dead letter null. */
    static @Nullable Marker answered(ConsumerRecord<?, ?> record) {
        String origin = FactHeaders.text(record.headers(), DeadLetterHeaders.REPLAYED);
        String number = text(record, DeadLetterHeaders.REPLAYED_NUMBER);
        return origin == null
                ? null
                : new Marker(
                        Origin.parse(origin),
                        number.isEmpty() ? record.offset() : Long.parseLong(number),
                        Instant.ofEpochMilli(record.timestamp()),
                        text(record, DeadLetterHeaders.REPLAYED_BY));
    }

    /**
     * A replay, as recorded.
     *
     * @param upTo the last number of the dead letters it answers: one kept later, under the same origin, came back
     */
    record Marker(Origin origin, long upTo, Instant at, String who) {}

    private static String text(ConsumerRecord<?, ?> record, String name) {
        return Objects.requireNonNullElse(FactHeaders.text(record.headers(), name), "");
    }

    private static Headers original(Headers headers) {
        Headers kept = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                kept.add(header);
            }
        }
        return kept;
    }
}
