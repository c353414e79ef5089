package city.otklik.messaging.unread;

import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the broker how far a service's group is with its topics. The readers themselves are not asked: one that died, or
 * that comes back to the same record forever, could not say so. No record is fetched either, as the one in the way
 * may be what a reader cannot hold. All instances of a service answer the same.
 */
final class UnreadRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadRecords.class);
    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    private static final long NONE = Long.MAX_VALUE;
    private static final long SECOND = 1_000;
    private static final int PRECISION = 16;

    private final BrokerAdmin broker;
    private final String group;
    private final Set<String> topics;
    private final CityClock clock;
    private volatile long oldest = NONE;
    private volatile int unassigned;

    /** @param clock the broker's: it dates what is appended */
    UnreadRecords(BrokerAdmin broker, String group, Set<String> topics, CityClock clock) {
        this.broker = broker;
        this.group = group;
        this.topics = Set.copyOf(topics);
        this.clock = clock;
    }

    /** How long ago the oldest record that is not done with was appended, to a sixteenth; zero where there is none. */
    Duration age() {
        long appended = oldest;
        return appended == NONE ? Duration.ZERO : Duration.ofMillis(Math.max(0, clock.millis() - appended));
    }

    /** Partitions that no instance reads. */
    int unassigned() {
        return unassigned;
    }

    /** A broker that does not answer changes nothing: what was unread at the last answer grows older. */
    @Scheduled(fixedDelayString = "${otklik.unread.look:15s}")
    void look() throws InterruptedException {
        try {
            Set<TopicPartition> partitions = partitions();
            Map<TopicPartition, Long> unread = unread(partitions);
            oldest = unread.isEmpty() ? NONE : appended(unread, clock.millis());
            partitions.removeAll(assigned());
            unassigned = partitions.size();
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("The broker does not say what {} has not read", group, e);
        }
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return broker.client().describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    // The next offset of every partition that has records to be read.
    private Map<TopicPartition, Long> unread(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, @Nullable OffsetAndMetadata> done = broker.client()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> next = offsets(partitions, OffsetSpec.earliest());
        next.replaceAll((partition, first) -> {
            OffsetAndMetadata committed = done.get(partition);
            return committed == null ? first : Math.max(first, committed.offset());
        });
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        next.entrySet().removeIf(entry -> entry.getValue() >= ends.getOrDefault(entry.getKey(), 0L));
        return next;
    }

    /** Halves the time in question until it is known well enough: the log is ordered by the time of appending. */
    private long appended(Map<TopicPartition, Long> unread, long now) throws ExecutionException, InterruptedException {
        long age = SECOND;
        while (age < now && isAnyBefore(now - age, unread)) {
            age *= 2;
        }
        long notBefore = Math.max(0, now - age);
        long before = now - age / 2;
        while (before - notBefore > Math.max(SECOND, age / PRECISION)) {
            long middle = (notBefore + before) / 2;
            if (isAnyBefore(middle, unread)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return notBefore;
    }

    private boolean isAnyBefore(long time, Map<TopicPartition, Long> unread)
            throws ExecutionException, InterruptedException {
        return offsets(unread.keySet(), OffsetSpec.forTimestamp(time)).entrySet().stream()
                // Less than 0: nothing was appended since.
                .anyMatch(since -> since.getValue() < 0 || since.getValue() > unread.getOrDefault(since.getKey(), 0L));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                broker.client().listOffsets(asked, COMMITTED).all().get();
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Set<TopicPartition> assigned() throws ExecutionException, InterruptedException {
        try {
            return broker.client().describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }
}
