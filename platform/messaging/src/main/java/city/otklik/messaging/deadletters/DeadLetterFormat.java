package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.DeadLetterHeaders.put;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.messaging.wire.RecordLimits;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** How a dead letter and the markers of what people decided about it are written. */
public final class DeadLetterFormat {

    /** So many bytes of key and value are kept of a record that is too large. */
    static final int BEGINNING = 4 * 1024;

    static final long NONE = -1;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String CUT = "cut";

    private DeadLetterFormat() {}

    /**
     * The dead letter as it is written: original key, bytes and headers, with where it was read and why it is dead. Of a record
     * over the limits only the beginnings of key and value are kept, and the headers where they are not the reason.
     *
     * @param topic the service's own, {@code TopicPlan.deadLettersOf(service)}
     */
    public static ProducerRecord<byte[], byte[]> deadLetter(DeadLetter deadLetter, String topic) {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = deadLetter.record();
        Optional<RecordLimits.Excess> excess = RecordLimits.excess(record);
        boolean noHeaders = excess.filter(RecordLimits.Excess::isOfHeaders).isPresent();
        Headers headers = DeadLetterHeaders.original(noHeaders ? new RecordHeaders() : record.headers());
        put(headers, DeadLetterHeaders.ORIGIN, deadLetter.origin());
        put(headers, DeadLetterHeaders.TIMESTAMP, record.timestamp());
        put(headers, DeadLetterHeaders.FIELD, deadLetter.field());
        put(headers, DeadLetterHeaders.RULE, deadLetter.rule());
        put(headers, DeadLetterHeaders.REMEDY, deadLetter.remedy());
        if (excess.isEmpty() && !deadLetter.rule().equals(DeadLetter.CANNOT_BE_HELD)) {
            return new ProducerRecord<>(topic, null, null, record.key(), record.value(), headers);
        }
        put(headers, DeadLetterHeaders.VALUE, CUT);
        return new ProducerRecord<>(topic, null, null, beginning(record.key()), beginning(record.value()), headers);
    }

    private static byte @Nullable [] beginning(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= BEGINNING ? bytes : Arrays.copyOf(bytes, BEGINNING);
    }

    static StoredDeadLetter read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte[] value = record.value();
        Origin origin = origin(text(record, DeadLetterHeaders.ORIGIN));
        boolean whole = text(record, DeadLetterHeaders.VALUE).isEmpty();
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
                        value == null ? -1 : value.length),
                whole && origin != null && TopicPlan.find(origin.topic()).isPresent());
    }

    /**
     * @param proposal the number of the proposal that is answered, null for none
     * @param reason empty for a replay
     */
    static ProducerRecord<byte[], byte[]> marker(
            StoredDeadLetter deadLetter, Kind kind, String topic, @Nullable Long proposal, String who, String reason) {
        Headers headers = new RecordHeaders();
        put(headers, header(kind), deadLetter.origin());
        put(headers, DeadLetterHeaders.MARKED_NUMBER, deadLetter.number());
        put(headers, DeadLetterHeaders.MARKED_BY, who);
        put(headers, DeadLetterHeaders.REASON, reason);
        if (proposal != null) {
            put(headers, DeadLetterHeaders.PROPOSAL, proposal);
        }
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
                        number(text(record, DeadLetterHeaders.PROPOSAL), NONE),
                        new DeadLetterEntry.Mark(
                                kind,
                                record.offset(),
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
            case DISCARD_WITHDRAWN -> DeadLetterHeaders.DISCARD_WITHDRAWN;
            case DISCARDED -> DeadLetterHeaders.DISCARDED;
        };
    }

    /**
     * A decision, as recorded.
     *
     * @param upTo the last number of the dead letters it is about: one kept later, under the same origin, came back
     * @param proposal the number of the proposal that it answers, {@link #NONE} where it names none
     */
    record Marker(Origin origin, long upTo, long proposal, DeadLetterEntry.Mark mark) {}

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
