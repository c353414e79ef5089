package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.DeadLetterHeaders.put;

import city.otklik.messaging.topics.TopicPlan;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * How a dead letter is read again: its record in the service's own {@code .replays}, in the partition that it came from, with
 * where and when it was read first. What these headers say is believed in that topic and nowhere else, since only the
 * replay principal may write it.
 */
public final class Replay {

    private Replay() {}

    static ProducerRecord<byte[], byte[]> of(
            StoredDeadLetter deadLetter, byte @Nullable [] value, String service, String who) {
        Headers headers = new RecordHeaders(deadLetter.headers().toArray());
        Origin origin = deadLetter.origin();
        put(headers, DeadLetterHeaders.ORIGIN, origin);
        put(
                headers,
                DeadLetterHeaders.TIMESTAMP,
                deadLetter.original().loggedAt().toEpochMilli());
        put(headers, DeadLetterHeaders.MARKED_BY, who);
        return new ProducerRecord<>(
                TopicPlan.replaysOf(service),
                origin.partition(),
                null,
                deadLetter.original().key(),
                value,
                headers);
    }

    /** Whether {@code record} was read from the replays of {@code service}. */
    public static boolean is(ConsumerRecord<?, ?> record, String service) {
        return record.topic().equals(TopicPlan.replaysOf(service));
    }

    /** The record as it was read first; empty where the replay does not say where and when that was. */
    public static <K extends @Nullable Object, V extends @Nullable Object> Optional<ConsumerRecord<K, V>> original(
            ConsumerRecord<K, V> replay) {
        Origin origin = DeadLetterFormat.origin(DeadLetterFormat.text(replay, DeadLetterHeaders.ORIGIN));
        long loggedAt = DeadLetterFormat.number(DeadLetterFormat.text(replay, DeadLetterHeaders.TIMESTAMP), -1);
        if (origin == null || TopicPlan.find(origin.topic()).isEmpty() || loggedAt < 0) {
            return Optional.empty();
        }
        return Optional.of(new ConsumerRecord<K, V>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                loggedAt,
                TimestampType.LOG_APPEND_TIME,
                replay.serializedKeySize(),
                replay.serializedValueSize(),
                replay.key(),
                replay.value(),
                DeadLetterHeaders.original(replay.headers()),
                Optional.empty()));
    }
}
