package city.otklik.casestore;

import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The facts that a service has handled, read again from the topics: its own, and those of others up to what its group has
 * committed. A killed service may have handled more without committing: of a case that is still stored, its inbox says so;
 * of one that is not, the service's own facts do, by naming their cause. What is parked is left out: it will be handled
 * when it is replayed.
 */
final class KafkaFactLog implements CaseRebuild.FactLog {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** The consumer gives one record at a time; so many are folded together. */
    private static final int AT_ONCE = 500;

    /** Longer than the session time-out of the readers, so that a named instance that has stopped is forgotten. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    private final String service;
    private final String group;
    private final List<String> topics;
    private final Map<String, Object> client;
    private final FactReader reader;
    private final OversizedBatches oversized;
    private final ParkedCases parked;

    /**
     * @param group under which the service reads
     * @param topics in the order in which they are read
     * @param client how the broker is reached
     */
    KafkaFactLog(
            String service,
            String group,
            List<String> topics,
            Map<String, Object> client,
            FactReader reader,
            OversizedBatches oversized,
            ParkedCases parked) {
        this.service = service;
        this.group = group;
        this.topics = topics;
        this.client = client;
        this.reader = reader;
        this.oversized = oversized;
        this.parked = parked;
    }

    /** @throws RebuildRefusedException while an instance of the service runs */
    @Override
    public void read(
            Function<Collection<String>, Map<String, Map<String, Long>>> seen,
            java.util.function.Consumer<List<Fact>> fold) {
        Map<TopicPartition, Long> committed = committed();
        Set<String> notHandled = parked.notHandled();
        for (String topic : topics) {
            Map<String, Long> caused = caused(topic, committed);
            scan(topic, committed, Position.ALL, read -> {
                Map<String, Map<String, Long>> inboxes = seen.apply(read.stream()
                        .filter(each -> each.isBeyond(committed))
                        .map(each -> each.fact().caseId())
                        .distinct()
                        .toList());
                fold.accept(read.stream()
                        .filter(each -> each.fact().source().equals(service)
                                || !each.isBeyond(committed)
                                || each.fact().sequence() <= last(each.fact(), inboxes, caused))
                        // Once replayed it counts in its own place: the replays hold only copies.
                        .filter(each -> !notHandled.contains(FactReader.origin(each.record())))
                        .map(LoggedFact::fact)
                        .toList());
            });
        }
    }

    private record LoggedFact(ConsumerRecord<byte[], byte[]> record, Fact fact) {

        boolean isBeyond(Map<TopicPartition, Long> committed) {
            return record.offset()
                    >= committed.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
        }
    }

    /** The highest number that was handled, of the fact's source and about its case. */
    private static long last(Fact fact, Map<String, Map<String, Long>> inboxes, Map<String, Long> caused) {
        Map<String, Long> inbox = inboxes.get(fact.caseId());
        return inbox == null ? caused.getOrDefault(lane(fact), 0L) : inbox.getOrDefault(fact.source(), 0L);
    }

    /** The highest number, by case and source, of a fact that was handled beyond what was committed. */
    private Map<String, Long> caused(String topic, Map<TopicPartition, Long> committed) {
        Map<String, Fact> read = new HashMap<>();
        Map<String, Long> caused = new HashMap<>();
        scan(
                topic,
                committed,
                Position.AFTER,
                records -> records.stream().map(LoggedFact::fact).forEach(fact -> {
                    if (!fact.source().equals(service)) {
                        read.put(fact.id(), fact);
                        return;
                    }
                    Fact cause = fact.causation() == null ? null : read.get(fact.causation());
                    if (cause != null) {
                        caused.merge(lane(cause), cause.sequence(), Math::max);
                    }
                }));
        return caused;
    }

    private static String lane(Fact fact) {
        return fact.source() + "/" + fact.caseId();
    }

    private enum Position {
        ALL,
        AFTER
    }

    private void scan(
            String topic,
            Map<TopicPartition, Long> committed,
            Position from,
            java.util.function.Consumer<List<LoggedFact>> visitor) {
        try (Consumer<byte[], byte[]> consumer = oversized.reader()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            if (from == Position.AFTER) {
                partitions.forEach(partition -> consumer.seek(
                        partition, Math.max(consumer.position(partition), committed.getOrDefault(partition, 0L))));
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<LoggedFact> read = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (reader.read(record) instanceof Reading.Understood(Fact fact)) {
                        read.add(new LoggedFact(record, fact));
                    }
                }
                if (read.size() >= AT_ONCE) {
                    visitor.accept(read);
                    read = new ArrayList<>();
                }
            }
            visitor.accept(read);
        }
    }

    private Map<TopicPartition, Long> committed() {
        try (Admin admin = Admin.create(client)) {
            awaitStopped(admin);
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new RebuildRefusedException("The broker did not answer what the service has read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildRefusedException("Interrupted while asking the broker", e);
        }
    }

    /** An instance with a name stays a member of the group for a session time-out after it has stopped. */
    private void awaitStopped(Admin admin) throws ExecutionException, InterruptedException {
        for (Instant end = CityClock.wall().instant().plus(STOPPED_WITHIN); ; Thread.sleep(POLL)) {
            Optional<ConsumerGroupDescription> described = describe(admin);
            if (described.isEmpty() || described.get().members().isEmpty()) {
                return;
            }
            boolean surelyRuns = described.get().members().stream()
                    .anyMatch(member -> member.groupInstanceId().isEmpty());
            if (surelyRuns || CityClock.wall().instant().isAfter(end)) {
                throw new RebuildRefusedException("An instance of the " + service
                        + " service is reading the log: stop all of them, then rebuild");
            }
        }
    }

    private Optional<ConsumerGroupDescription> describe(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return Optional.of(admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
