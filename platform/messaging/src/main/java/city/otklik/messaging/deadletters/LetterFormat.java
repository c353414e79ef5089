package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.LetterHeaders.put;

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

/** How a dead letter, its replay and the marker of a replay stand in the log. */
final class LetterFormat {

    /** A value beyond this stays where it is: the letter then only says where. */
    private static final int LARGEST_COPY = 9 * 1024 * 1024;

    private static final String LEFT = "left-in-topic";

    private LetterFormat() {}

    static ProducerRecord<byte[], byte[]> letter(DeadLetter letter, String topic) {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = letter.record();
        Headers headers = original(record.headers());
        put(headers, LetterHeaders.ORIGIN, letter.origin());
        put(headers, LetterHeaders.TOPIC, record.topic());
        put(headers, LetterHeaders.PARTITION, record.partition());
        put(headers, LetterHeaders.OFFSET, record.offset());
        put(headers, LetterHeaders.TIMESTAMP, record.timestamp());
        put(headers, LetterHeaders.FIELD, letter.field());
        put(headers, LetterHeaders.RULE, letter.rule());
        put(headers, LetterHeaders.REMEDY, letter.remedy());
        byte[] value = record.value();
        if (value != null && value.length > LARGEST_COPY) {
            put(headers, LetterHeaders.VALUE, LEFT);
            value = null;
        }
        return new ProducerRecord<>(topic, null, null, record.key(), value, headers);
    }

    static StoredLetter read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte[] key = record.key();
        return new StoredLetter(
                record.offset(),
                Origin.parse(text(record, LetterHeaders.ORIGIN)),
                Instant.ofEpochMilli(record.timestamp()),
                key == null ? "" : new String(key, StandardCharsets.UTF_8),
                text(record, LetterHeaders.FIELD),
                text(record, LetterHeaders.RULE),
                text(record, LetterHeaders.REMEDY),
                original(record.headers()),
                key,
                record.value(),
                LEFT.equals(text(record, LetterHeaders.VALUE)));
    }

    /** The original record once more, for {@code service} only, into the partition it came from. */
    static ProducerRecord<byte[], byte[]> replay(
            StoredLetter letter, byte @Nullable [] value, String service, String who) {
        Headers headers = new RecordHeaders(letter.headers().toArray());
        put(headers, LetterHeaders.ORIGIN, letter.origin());
        put(headers, LetterHeaders.REPLAYED_FOR, service);
        put(headers, LetterHeaders.REPLAYED_BY, who);
        Origin origin = letter.origin();
        return new ProducerRecord<>(origin.topic(), origin.partition(), null, letter.rawKey(), value, headers);
    }

    static ProducerRecord<byte[], byte[]> marker(StoredLetter letter, String topic, String who) {
        Headers headers = new RecordHeaders();
        put(headers, LetterHeaders.REPLAYED, letter.origin());
        put(headers, LetterHeaders.REPLAYED_NUMBER, letter.number());
        put(headers, LetterHeaders.REPLAYED_BY, who);
        return new ProducerRecord<>(topic, null, null, letter.rawKey(), null, headers);
    }

    /** Of a marker the letter it answers, of a letter null. */
    static @Nullable Marker answered(ConsumerRecord<?, ?> record) {
        String origin = FactHeaders.text(record.headers(), LetterHeaders.REPLAYED);
        String number = text(record, LetterHeaders.REPLAYED_NUMBER);
        return origin == null
                ? null
                : new Marker(
                        Origin.parse(origin),
                        number.isEmpty() ? record.offset() : Long.parseLong(number),
                        Instant.ofEpochMilli(record.timestamp()),
                        text(record, LetterHeaders.REPLAYED_BY));
    }

    /**
     * A replay, as recorded.
     *
     * @param upTo the last number of the letters it answers: one kept later, under the same origin, came back
     */
    record Marker(Origin origin, long upTo, Instant at, String who) {}

    private static String text(ConsumerRecord<?, ?> record, String name) {
        return Objects.requireNonNullElse(FactHeaders.text(record.headers(), name), "");
    }

    private static Headers original(Headers headers) {
        Headers kept = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(LetterHeaders.PREFIX)) {
                kept.add(header);
            }
        }
        return kept;
    }
}
