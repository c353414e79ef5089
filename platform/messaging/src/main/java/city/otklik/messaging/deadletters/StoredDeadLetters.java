package city.otklik.messaging.deadletters;

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
import org.jspecify.annotations.Nullable;

/**
 * One service's dead letters as a person works through them: look, fix what was wrong, replay. A replayed record goes
 * to its topic again with its original bytes, key and headers; only the service that could not handle it handles it.
 * The person who replays needs the right to write that topic.
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
        reading.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reading.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /** What waits to be replayed, topic by topic, each in the order in which it was to be handled. */
    public List<StoredDeadLetter> list() {
        return ledger().open();
    }

    /** What was replayed and did not come back. */
    public List<ReplayedDeadLetter> replayed() {
        return ledger().replayed();
    }

    /** The dead letter with this origin, empty when there is none or it was replayed. */
    public Optional<StoredDeadLetter> show(Origin origin) {
        return list().stream()
                .filter(deadLetter -> deadLetter.origin().equals(origin))
                .findFirst();
    }

    /**
     * The dead letter's original bytes, null where there were none.
     *
     * @throws IllegalStateException when they were left in their topic and it no longer keeps them
     */
    public byte @Nullable [] bytesOf(StoredDeadLetter deadLetter) {
        return deadLetter.leftInTopic() ? valueAt(deadLetter.origin()) : deadLetter.value();
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
     * not wait, or no longer.
     *
     * @return the dead letters that were sent
     */
    public List<StoredDeadLetter> replay(Set<Origin> origins, String who) {
        List<StoredDeadLetter> waiting = list().stream()
                .filter(deadLetter -> origins.contains(deadLetter.origin()))
                .toList();
        waiting.forEach(deadLetter -> replay(deadLetter, who));
        return waiting;
    }

    private void replay(StoredDeadLetter deadLetter, String who) {
        log.append(DeadLetterFormat.replay(deadLetter, bytesOf(deadLetter), service, who));
        // Marked afterwards: a crash in between replays twice, which the inbox sees through.
        log.append(DeadLetterFormat.marker(deadLetter, TopicPlan.deadLettersOf(service), who));
    }

    private DeadLetterHistory ledger() {
        DeadLetterHistory ledger = new DeadLetterHistory();
        readAll(new TopicPartition(TopicPlan.deadLettersOf(service), 0), ledger::take);
        return ledger;
    }

    private byte @Nullable [] valueAt(Origin origin) {
        TopicPartition partition = new TopicPartition(origin.topic(), origin.partition());
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = new KafkaConsumer<>(reading)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, origin.offset());
            for (var record : consumer.poll(PATIENCE).records(partition)) {
                if (record.offset() == origin.offset()) {
                    return record.value();
                }
            }
        }
        throw new IllegalStateException("The record at " + origin + " is gone: its topic no longer keeps it");
    }

    private void readAll(
            TopicPartition partition, Consumer<ConsumerRecord<byte @Nullable [], byte @Nullable []>> reader) {
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = new KafkaConsumer<>(reading)) {
            List<TopicPartition> assigned = new ArrayList<>(List.of(partition));
            consumer.assign(assigned);
            consumer.seekToBeginning(assigned);
            long end = consumer.endOffsets(assigned).getOrDefault(partition, 0L);
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
