package city.otklik.messaging.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * One service's dead letters as a person works through them: look, fix what was wrong, replay. A replayed record goes to
 * the service's replays with its original bytes, key and headers; nobody else reads those. Who replays needs the right to
 * write them.
 */
public final class StoredDeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String service;
    private final Map<String, Object> reading;
    private final KafkaLogWriter log;

    /** @param connection where and how to reach the broker, as for any Kafka client */
    public StoredDeadLetters(String service, Map<String, Object> connection, KafkaLogWriter log) {
        this.service = service;
        this.log = log;
        this.reading = new HashMap<>(connection);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /** All that are kept, topic by topic, each in the order in which it was to be handled. */
    public List<DeadLetterEntry> entries() {
        DeadLetterHistory history = new DeadLetterHistory();
        Deserializer<@Nullable Integer> sizes = (topic, value) -> value == null ? null : value.length;
        read(sizes, 0, Long.MAX_VALUE, history::take);
        return history.entries();
    }

    /** What waits to be replayed or discarded, in that order. */
    public List<StoredDeadLetter> list() {
        return entries().stream()
                .filter(DeadLetterEntry::waits)
                .map(DeadLetterEntry::deadLetter)
                .toList();
    }

    /** The dead letter with this origin, empty when there is none. */
    public Optional<DeadLetterEntry> find(Origin origin) {
        return entries().stream()
                .filter(entry -> entry.deadLetter().origin().equals(origin))
                .findFirst();
    }

    /** The bytes that are kept of the dead letter's value, null where there are none. */
    public byte @Nullable [] bytesOf(StoredDeadLetter deadLetter) {
        List<byte @Nullable []> found = new ArrayList<>();
        long number = deadLetter.number();
        Deserializer<byte @Nullable []> values = new ByteArrayDeserializer();
        read(values, number, number + 1, record -> {
            if (record.offset() == number) {
                found.add(record.value());
            }
        });
        if (found.isEmpty()) {
            throw new IllegalStateException("The dead letter of " + deadLetter.origin() + " is no longer kept");
        }
        return found.getFirst();
    }

    /**
     * Sends one dead letter's record again. Of a case of which several wait, the first is the one to send.
     *
     * @param who a login or a name, for the record
     * @return false when there is no such dead letter, or it was replayed already
     * @throws LogWriter.LogUnavailableException when the log does not take it; the dead letter stays
     */
    public boolean replay(Origin origin, String who) {
        return !replay(Set.of(origin), who).isEmpty();
    }

    /**
     * Sends these dead letters' records again, in the order in which they were to be handled, and passes over those that do
     * not wait, or no longer, or are not kept whole.
     *
     * @return the dead letters that were sent
     */
    public List<StoredDeadLetter> replay(Set<Origin> origins, String who) {
        List<StoredDeadLetter> waiting = list().stream()
                .filter(deadLetter -> origins.contains(deadLetter.origin()) && deadLetter.replayable())
                .toList();
        waiting.forEach(deadLetter -> replay(deadLetter, who));
        return waiting;
    }

    private void replay(StoredDeadLetter deadLetter, String who) {
        log.append(Replay.of(deadLetter, bytesOf(deadLetter), service, who));
        // Marked afterwards: a crash in between replays twice, which the inbox sees through.
        mark(deadLetter, Kind.REPLAYED, who, "");
    }

    /**
     * Puts on record that a dead letter be discarded, or is. Whether {@code who} may do it is the caller's to know.
     *
     * @param kind of a discard
     * @param who a login
     * @throws LogWriter.LogUnavailableException when the log does not take it
     */
    public void mark(StoredDeadLetter deadLetter, Kind kind, String who, String reason) {
        log.append(DeadLetterFormat.marker(deadLetter, kind, TopicPlan.deadLettersOf(service), who, reason));
    }

    /** Reads the dead letters from one number to before another; of a large value no more is held than {@code values} makes. */
    private <V extends @Nullable Object> void read(
            Deserializer<V> values, long from, long before, Consumer<ConsumerRecord<byte @Nullable [], V>> reader) {
        TopicPartition partition = new TopicPartition(TopicPlan.deadLettersOf(service), 0);
        Deserializer<byte @Nullable []> keys = new ByteArrayDeserializer();
        try (KafkaConsumer<byte @Nullable [], V> consumer = new KafkaConsumer<>(reading, keys, values)) {
            List<TopicPartition> assigned = List.of(partition);
            consumer.assign(assigned);
            consumer.seek(
                    partition,
                    Math.max(from, consumer.beginningOffsets(assigned).getOrDefault(partition, 0L)));
            long end = Math.min(before, consumer.endOffsets(assigned).getOrDefault(partition, 0L));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(partition + " could not be read within " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }
}
