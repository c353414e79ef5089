package city.otklik.messaging.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service's dead letters as a person works through them: look, fix what was wrong, replay. A replayed record goes to
 * the service's replays with its original bytes, key and headers; nobody else reads those. Who replays needs the right to
 * write them.
 */
public final class StoredDeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDeadLetters.class);

    /** For the next record: how long all of them take depends on how many there are. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String service;
    private final Supplier<Consumer<byte[], byte[]>> reading;
    private final KafkaLogWriter log;
    private final LongSupplier nanoTime;
    private final Map<String, KeptOrigins> keptByTopic = new HashMap<>();

    /**
     * @param reading a new consumer of committed records, without a group; in a service one that no record can end, since
     *     others may write markers into this topic
     */
    public StoredDeadLetters(String service, Supplier<Consumer<byte[], byte[]>> reading, KafkaLogWriter log) {
        this(service, reading, log, System::nanoTime);
    }

    StoredDeadLetters(
            String service, Supplier<Consumer<byte[], byte[]>> reading, KafkaLogWriter log, LongSupplier nanoTime) {
        this.service = service;
        this.reading = reading;
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** All that are kept, topic by topic, each in the order in which it was to be handled. */
    public List<DeadLetterEntry> entries() {
        DeadLetterHistory history = new DeadLetterHistory();
        read(0, Long.MAX_VALUE, history::take);
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

    /**
     * A port for a reader that comes to a record at every start: what is kept already, whatever was decided on it, is not kept
     * again. Kept again it would wait again.
     *
     * @param every keeps whatever it is given
     */
    public DeadLetters once(DeadLetters every) {
        return deadLetter -> {
            if (!isKept(deadLetter.origin())) {
                every.keep(deadLetter);
            }
        };
    }

    /**
     * Whether a dead letter with this origin is kept, whatever was decided on it. The first time all are read, then only what
     * came since. False where that cannot be known now: kept twice it has to be decided again, not kept it would be lost, and
     * a start that waits for it would stop everything else.
     */
    public synchronized boolean isKept(Origin origin) {
        KeptOrigins kept = keptByTopic.computeIfAbsent(origin.topic(), topic -> new KeptOrigins());
        if (!kept.origins.contains(origin)) {
            try {
                read(kept.next, Long.MAX_VALUE, record -> kept.take(record, origin.topic()));
            } catch (KafkaException | IllegalStateException e) {
                LOG.warn("Whether {} is a dead letter already is not known: {}", origin, e.toString());
            }
        }
        return kept.origins.contains(origin);
    }

    /** The dead letters of one topic, as far as they were read: what may be asked for is less than all. */
    private static final class KeptOrigins {

        private final Set<Origin> origins = new HashSet<>();
        private long next;

        private void take(ConsumerRecord<byte[], byte[]> record, String topic) {
            if (DeadLetterFormat.marker(record) == null) {
                Origin origin = DeadLetterFormat.read(record).origin();
                if (origin.topic().equals(topic)) {
                    origins.add(origin);
                }
            }
            next = record.offset() + 1;
        }
    }

    /** The bytes that are kept of the dead letter's value, null where there are none. */
    public byte @Nullable [] bytesOf(StoredDeadLetter deadLetter) {
        List<byte @Nullable []> found = new ArrayList<>();
        long number = deadLetter.number();
        read(number, number + 1, record -> {
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
        // Marked afterwards: a crash in between replays twice, which the inbox recognises.
        mark(deadLetter, Kind.REPLAYED, null, who, "");
    }

    /**
     * Puts on record that a dead letter be discarded, or is, or is not after all, and reads what counts now: somebody else
     * may have been first. Whether {@code who} may do it is the caller's to know.
     *
     * @param kind of a discard
     * @param proposal the number of the proposal that is answered, null for a new one
     * @param who a login
     * @throws LogWriter.LogUnavailableException when the log does not take it
     */
    public DeadLetterEntry discard(
            StoredDeadLetter deadLetter, Kind kind, @Nullable Long proposal, String who, String reason) {
        mark(deadLetter, kind, proposal, who, reason);
        return find(deadLetter.origin()).orElseThrow();
    }

    private void mark(StoredDeadLetter deadLetter, Kind kind, @Nullable Long proposal, String who, String reason) {
        log.append(DeadLetterFormat.marker(deadLetter, kind, TopicPlan.deadLettersOf(service), proposal, who, reason));
    }

    /** Reads the dead letters from one number to before another. */
    private void read(long from, long before, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        TopicPartition partition = new TopicPartition(TopicPlan.deadLettersOf(service), 0);
        try (Consumer<byte[], byte[]> consumer = reading.get()) {
            List<TopicPartition> assigned = List.of(partition);
            consumer.assign(assigned);
            consumer.seek(
                    partition,
                    Math.max(from, consumer.beginningOffsets(assigned).getOrDefault(partition, 0L)));
            long end = Math.min(before, consumer.endOffsets(assigned).getOrDefault(partition, 0L));
            long moved = nanoTime.getAsLong();
            for (long at = consumer.position(partition); at < end; ) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
                long now = nanoTime.getAsLong();
                if (consumer.position(partition) > at) {
                    at = consumer.position(partition);
                    moved = now;
                } else if (now - moved > PATIENCE.toNanos()) {
                    throw new IllegalStateException(partition + " gave nothing within " + PATIENCE);
                }
            }
        }
    }
}
