package city.otklik.casestore;

import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.inbox.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The facts that a service has handled, read again from the topics: all up to what its group has committed; after that its
 * own facts, and those that these name as their cause, since a killed service may have handled a fact without committing.
 * What waits behind a parked record is left out: it will be handled when it is replayed.
 */
final class KafkaFactLog implements CaseRebuild.FactLog {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final String service;
    private final String group;
    private final List<String> topics;
    private final Map<String, Object> client;
    private final FactReader reader;
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
            ParkedCases parked) {
        this.service = service;
        this.group = group;
        this.topics = topics;
        this.client = client;
        this.reader = reader;
        this.parked = parked;
    }

    /** @throws IllegalStateException while an instance of the service runs */
    @Override
    public void read(Consumer<Fact> fold) {
        Map<TopicPartition, Long> committed = committed();
        for (String topic : topics) {
            Set<String> causes = new HashSet<>();
            scan(topic, committed, Position.AFTER, (record, fact) -> {
                if (fact.source().equals(service) && fact.causation() != null) {
                    causes.add(fact.causation());
                }
            });
            scan(topic, committed, Position.ALL, (record, fact) -> {
                boolean handled = record.offset() < committed.getOrDefault(partition(record), 0L)
                        || fact.source().equals(service)
                        || causes.contains(fact.id());
                if (handled && !isParked(record)) {
                    fold.accept(fact);
                }
            });
        }
    }

    private enum Position {
        ALL,
        AFTER
    }

    private void scan(
            String topic,
            Map<TopicPartition, Long> committed,
            Position from,
            BiConsumer<ConsumerRecord<byte[], byte[]>, Fact> visitor) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
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
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (reader.read(record) instanceof Reading.Understood(Fact fact)) {
                        visitor.accept(record, fact);
                    }
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<TopicPartition, Long> committed() {
        try (Admin admin = Admin.create(client)) {
            GroupState state = state(admin);
            if (state != GroupState.EMPTY && state != GroupState.DEAD) {
                throw new IllegalStateException("An instance of the " + service
                        + " service is reading the log (" + state + "): stop all of them, then rebuild");
            }
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell what the service has read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        }
    }

    private GroupState state(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return Objects.requireNonNull(admin.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .get(group))
                    .get()
                    .groupState();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return GroupState.DEAD;
            }
            throw e;
        }
    }

    private boolean isParked(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.key())
                .map(key -> record.topic() + "/" + new String(key, StandardCharsets.UTF_8))
                .filter(lane -> parked.waiting(lane).contains(FactReader.origin(record)))
                .isPresent();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
