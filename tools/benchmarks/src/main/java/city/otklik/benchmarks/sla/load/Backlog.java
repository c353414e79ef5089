package city.otklik.benchmarks.sla.load;

import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many facts the SLA service has not yet committed, in the transaction that also wrote what they led to. */
public final class Backlog implements AutoCloseable {

    private static final String GROUP = "sla-service";

    private final Admin admin;

    public Backlog(String broker) {
        admin = Admin.create(Map.of("bootstrap.servers", broker));
    }

    /** Facts written and not yet committed as handled. */
    public long size() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(partitions().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            long size = 0;
            for (var end : ends.entrySet()) {
                OffsetAndMetadata reached = committed.get(end.getKey());
                size += end.getValue().offset() - (reached == null ? 0 : reached.offset());
            }
            return size;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not answer how far the service has read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(TopicPlan.CASE_FACTS)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /**
     * Returns when every fact written so far is handled and committed.
     *
     * @throws IllegalStateException when that takes longer than {@code patience}
     */
    public void awaitNone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (size() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(size() + " facts are still not handled after " + patience);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
