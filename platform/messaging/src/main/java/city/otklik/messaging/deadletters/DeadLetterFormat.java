package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.DeadLetterHeaders.put;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** How a dead letter and the markers of what people decided about it are written. */
public final class DeadLetterFormat {

    /** A value beyond this is not kept: the dead letter then only says where it is. */
    private static final int LARGEST_COPY = 9 * 1024 * 1024;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String LEFT = "left-in-topic";

    private DeadLetterFormat() {}

    /**
     * The dead letter as it is written: original key, bytes and headers, with where it was read and why it is dead.
     *
     * @param topic the service's own, {@code TopicPlan.deadLettersOf(service)}
     */
    public static ProducerRecord<byte[], byte[]> deadLetter(DeadLetter deadLetter, String topic) {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = deadLetter.record();
        Headers headers = DeadLetterHeaders.original(record.headers());
        put(headers, DeadLetterHeaders.ORIGIN, deadLetter.origin());
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

    /** @param size of the value in bytes, -1 where there is none */
    static StoredDeadLetter read(ConsumerRecord<byte @Nullable [], ?> record, int size) {
        Origin origin = origin(text(record, DeadLetterHeaders.ORIGIN));
        boolean whole = !text(record, DeadLetterHeaders.VALUE).equals(LEFT);
        return new StoredDeadLetter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                origin == null ? Origin.of(record) : origin,
                new StoredDeadLetter.Why(
                        text(record, DeadLetterHeaders.FIELD),
                        text(record, DeadLetterHeaders.RULE),
                        text(record, DeadLetterHeaders.REMEDY)),
                new StoredDeadLetter.Original(
                        record.key(),
                        DeadLetterHeaders.original(record.headers()),
                        Instant.ofEpochMilli(number(text(record, DeadLetterHeaders.TIMESTAMP), record.timestamp())),
                        size),
                whole && origin != null && TopicPlan.find(origin.topic()).isPresent());
    }

    /** @param reason empty for a replay */
    static ProducerRecord<byte[], byte[]> marker(
            StoredDeadLetter deadLetter, Kind kind, String topic, String who, String reason) {
        Headers headers = new RecordHeaders();
        put(headers, header(kind), deadLetter.origin());
        put(headers, DeadLetterHeaders.MARKED_NUMBER, deadLetter.number());
        put(headers, DeadLetterHeaders.MARKED_BY, who);
        put(headers, DeadLetterHeaders.REASON, reason);
        return new ProducerRecord<>(topic, null, null, deadLetter.original().key(), null, headers);
    }

    /** What a person decided about which dead letter; null for a dead letter itself. */
    static @Nullable Marker marker(ConsumerRecord<?, ?> record) {
        for (Kind kind : Kind.values()) {
            Origin origin = origin(text(record, header(kind)));
            if (origin != null) {
                return new Marker(
                        origin,
                        number(text(record, DeadLetterHeaders.MARKED_NUMBER), record.offset()),
                        new DeadLetterEntry.Mark(
                                kind,
                                Instant.ofEpochMilli(record.timestamp()),
                                text(record, DeadLetterHeaders.MARKED_BY),
                                text(record, DeadLetterHeaders.REASON)));
            }
        }
        return null;
    }

    private static String header(Kind kind) {
        return switch (kind) {
            case REPLAYED -> DeadLetterHeaders.REPLAYED;
            case DISCARD_PROPOSED -> DeadLetterHeaders.DISCARD_PROPOSED;
            case DISCARDED -> DeadLetterHeaders.DISCARDED;
        };
    }

    /**
     * A decision, as recorded.
     *
     * @param upTo the last number of the dead letters it is about: one kept later, under the same origin, came back
     */
    record Marker(Origin origin, long upTo, DeadLetterEntry.Mark mark) {}

    static String text(ConsumerRecord<?, ?> record, String name) {
        return Objects.requireNonNullElse(FactHeaders.text(record.headers(), name), "");
    }

    static @Nullable Origin origin(String text) {
        try {
            return Origin.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static long number(String text, long otherwise) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : otherwise;
    }
}
