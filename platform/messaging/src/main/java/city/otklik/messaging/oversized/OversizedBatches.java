package city.otklik.messaging.oversized;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.oversized.BatchReader.Batch;
import city.otklik.messaging.topics.BrokerAdmin;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What compression made small enough for the broker and too large for the heap. A consumer unpacks a record before anybody can
 * refuse it, and ends the process by it. So each start measures what is to be read first, and where that is too much, the
 * topic is read carefully: record by record, each measured before it is unpacked, and a batch with a record that cannot be
 * held is passed over. Where a group reads, one dead letter names the offsets; a reader without a group comes to the same batch
 * at every start, and only logs it.
 */
public final class OversizedBatches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OversizedBatches.class);

    /** The consumer has a record twice while it hands it over, and the dead letter's producer twice more. */
    private static final int SHARE_OF_HEAP = 8;

    private final BrokerAdmin broker;
    private final Map<String, Object> connection;
    private final DeadLetters deadLetters;
    private final Predicate<Origin> stored;
    private final MeterRegistry meters;
    private final long most;
    private final Set<String> careful = ConcurrentHashMap.newKeySet();
    private @Nullable BatchReader batches;

    /**
     * @param connection how the broker is reached, as for any client
     * @param stored whether a dead letter with this origin is kept already
     * @param most bytes that can be held, 0 for an eighth of the heap
     */
    OversizedBatches(
            BrokerAdmin broker,
            Map<String, Object> connection,
            DeadLetters deadLetters,
            Predicate<Origin> stored,
            MeterRegistry meters,
            long most) {
        this.broker = broker;
        this.connection = Map.copyOf(connection);
        this.deadLetters = deadLetters;
        this.stored = stored;
        this.meters = meters;
        this.most = most == 0 ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : most;
    }

    /** A consumer without a group, which reads carefully whatever is ahead; to be assigned and closed. */
    public Consumer<byte[], byte[]> reader() {
        return reader(Keeping.NOTHING);
    }

    /** The same for a topic that no group reads: what is passed over is kept as a dead letter, unless it is already. */
    public Consumer<byte[], byte[]> keepingReader() {
        return reader(Keeping.WHAT_IS_NEW);
    }

    private Consumer<byte[], byte[]> reader(Keeping keeping) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return guarded(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topic -> true,
                keeping);
    }

    /**
     * Whether what a group reads next is more than can be held. Then the topic is read carefully, and the consumer must have
     * {@code max.poll.records} of 1.
     *
     * @param records how many a killed instance may have held of a partition beyond what it committed
     */
    public boolean isAhead(String group, String topic, int records) {
        try {
            for (Map.Entry<TopicPartition, Long> next : unread(group, topic).entrySet()) {
                if (isTooMuch(next.getKey(), next.getValue(), records)) {
                    LOG.warn("What is next of {} cannot be held at once: it is read one by one", next.getKey());
                    careful.add(topic);
                    return true;
                }
            }
            return false;
        } catch (ExecutionException | IOException | KafkaException e) {
            LOG.warn("What is next of {} could not be measured: {}", topic, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<TopicPartition, Long> unread(String group, String topic)
            throws ExecutionException, InterruptedException {
        Admin admin = broker.client();
        Set<TopicPartition> partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(found -> found.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> next = offsets(admin, partitions, OffsetSpec.earliest());
        next.replaceAll((partition, first) -> {
            OffsetAndMetadata done = committed.get(partition);
            return done == null ? first : Math.max(first, done.offset());
        });
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        next.entrySet().removeIf(entry -> entry.getValue() >= ends.getOrDefault(entry.getKey(), 0L));
        return next;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (var found : admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)))
                .all()
                .get()
                .entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }

    private synchronized boolean isTooMuch(TopicPartition partition, long from, int records)
            throws IOException, InterruptedException {
        long bytes = 0;
        long next = from;
        while (next < from + records) {
            List<Batch> found = batchReader().read(partition, next);
            if (found.isEmpty()) {
                return false;
            }
            for (Batch batch : found) {
                bytes += batch.bytes();
                if (bytes > most) {
                    return true;
                }
            }
            next = Math.max(next + 1, found.getLast().next());
        }
        return false;
    }

    /** The batches that follow, none at the end of the log. */
    synchronized List<Batch> from(TopicPartition partition, long offset) throws IOException, InterruptedException {
        return batchReader().read(partition, offset);
    }

    private BatchReader batchReader() {
        if (batches == null) {
            batches = new BatchReader(connection, broker.client(), most);
        }
        return batches;
    }

    boolean canBeHeld(Batch batch) {
        return batch.largest() <= most;
    }

    /** What becomes a dead letter of all that a consumer passes over. */
    enum Keeping {
        /** Everything: a group commits that it is past. */
        ALL,
        WHAT_IS_NEW,
        NOTHING
    }

    /** Puts on record that a batch is passed over; its part before {@code position} was read already. */
    void passOver(TopicPartition partition, long position, Batch batch, Keeping keeping) {
        // Readers of one batch come from different positions, and have to know it for the same.
        long first = keeping == Keeping.ALL ? position : batch.first();
        DeadLetter deadLetter = new DeadLetter(
                new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        first,
                        batch.appended(),
                        TimestampType.LOG_APPEND_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        null,
                        null,
                        new RecordHeaders(),
                        Optional.empty()),
                "value",
                DeadLetter.CANNOT_BE_HELD,
                "Offsets " + first + " to " + (batch.next() - 1) + " are passed over: a record of " + batch.largest()
                        + " bytes does not fit into memory; ask its sender for a smaller one");
        if (keeping == Keeping.NOTHING || (keeping == Keeping.WHAT_IS_NEW && stored.test(deadLetter.origin()))) {
            LOG.error("{} is in the way: {}", deadLetter.origin(), deadLetter.remedy());
            return;
        }
        LOG.error("Dead letter {}: {}", deadLetter.origin(), deadLetter.remedy());
        deadLetters.keep(deadLetter);
        meters.counter("otklik.records.skipped", "topic", partition.topic()).increment(batch.next() - first);
        meters.counter("otklik.dead.letters", "rule", DeadLetter.CANNOT_BE_HELD).increment();
    }

    /**
     * The same consumer of a group, which passes over what cannot be held of the topics that are read carefully. Where memory
     * runs out all the same, the process ends: a reader that stopped alone would look well.
     */
    public <K, V> Consumer<K, V> guarded(Consumer<K, V> consumer) {
        return guarded(consumer, careful::contains, Keeping.ALL);
    }

    @SuppressWarnings("unchecked")
    private <K, V> Consumer<K, V> guarded(Consumer<K, V> consumer, Predicate<String> careful, Keeping keeping) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new CarefulConsumer(consumer, this, careful, keeping));
    }

    @Override
    public synchronized void close() {
        if (batches != null) {
            batches.close();
            batches = null;
        }
    }
}
