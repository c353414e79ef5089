package city.otklik.messaging.inbox;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.registry.RegistryCheck;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.registry.SchemaRegistry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Whether the registry is the one that the log was written with. One that lost its storage while we were down answers well,
 * and what is registered in it again gets ids that mean something else in the log.
 */
final class LogSchemaCheck implements RegistryCheck {

    /** So many records at each end of a partition are asked: a broken one says nothing about the registry. */
    private static final int MOST = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_ID = -1;
    private static final Set<String> TYPES =
            FactCatalogue.schemas().stream().map(Schema::getName).collect(Collectors.toUnmodifiableSet());

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> log;

    /** @param log a new consumer, without a group */
    LogSchemaCheck(Supplier<Consumer<byte[], byte[]>> log, String topic) {
        this.topic = topic;
        this.log = log;
    }

    /** @param type simple name of the fact, by the record's header */
    private record Carried(int id, String type) {}

    private enum Part {
        NEWEST,
        /** Whoever may write cannot write before them: what he adds may be all that is newest. */
        OLDEST
    }

    @Override
    public void require(IntFunction<Schema> registry) {
        Set<Carried> asked = new LinkedHashSet<>();
        for (Part part : Part.values()) {
            Set<Carried> found = carried(part);
            if (found.stream().anyMatch(carried -> isKnown(carried, registry))) {
                return;
            }
            asked.addAll(found);
        }
        if (!asked.isEmpty()) {
            Carried one = asked.iterator().next();
            throw new RegistryUnavailableException(
                    "The schema registry does not belong to the log: " + topic + " carries " + one.type()
                            + " under the id "
                            + one.id() + ", and the registry has another schema there or none, so its storage was lost."
                            + " Restore its storage (the topic _schemas, the registry's folder or a backup) with the same"
                            + " ids; until then nothing is read and nothing is registered",
                    null);
        }
    }

    private static boolean isKnown(Carried carried, IntFunction<Schema> registry) {
        try {
            return registry.apply(carried.id()).getName().equals(carried.type());
        } catch (UnknownSchemaException e) {
            return false;
        }
    }

    private Set<Carried> carried(Part part) {
        try (Consumer<byte[], byte[]> consumer = log.get()) {
            return carried(part, consumer);
        } catch (KafkaException e) {
            throw new RegistryUnavailableException(
                    "Whether the schema registry belongs to the log is not known: " + topic + " cannot be read now", e);
        }
    }

    private Set<Carried> carried(Part part, Consumer<byte[], byte[]> consumer) {
        Set<Carried> found = new LinkedHashSet<>();
        List<PartitionInfo> known = consumer.partitionsFor(topic, PATIENCE);
        List<TopicPartition> partitions = known == null
                ? List.of()
                : known.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            consumer.seek(partition, part == Part.OLDEST ? begin : Math.max(begin, end - MOST));
            ends.put(partition, part == Part.OLDEST ? Math.min(end, begin + MOST) : end);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Set<TopicPartition> done = partitions.stream()
                    .filter(each -> consumer.position(each, PATIENCE) >= ends.getOrDefault(each, 0L))
                    .collect(Collectors.toSet());
            if (done.size() == partitions.size()) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new KafkaException(topic + " could not be read within " + PATIENCE);
            }
            // What follows the oldest records is the whole log.
            consumer.pause(done);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                int id = idIn(record.value());
                String type = text(record.headers().lastHeader("ce_type"));
                if (type != null && id != NO_ID && TYPES.contains(type)) {
                    found.add(new Carried(id, type));
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static int idIn(byte @Nullable [] value) {
        return value == null || value.length < 5 || value[0] != 0
                ? NO_ID
                : ByteBuffer.wrap(value, 1, 4).getInt();
    }
}
