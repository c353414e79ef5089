package city.otklik.city.faults;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The facts of all cases as the log has them, repeated records included; waits where broker or registry are away. */
final class FaultLog implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(TopicPlan.CASE_FACTS, TopicPlan.CASE_DEADLINES, TopicPlan.WORKING_CALENDARS);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final FactReader reader;
    private final Map<String, List<Fact>> cases = new LinkedHashMap<>();
    private final List<WorkingCalendarPublished> calendars = new ArrayList<>();
    private final List<TopicPartition> partitions;
    private volatile boolean open = true;
    private long turnsWithNothingLeft;

    FaultLog(String brokers, AvroWire wire) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.reader = new FactReader(wire);
        this.partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Thread.ofPlatform().daemon().name("fault-log").start(this::follow);
    }

    private void follow() {
        try (consumer) {
            while (open) {
                boolean none = true;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PAUSE)) {
                    none = false;
                    take(record);
                }
                boolean allRead =
                        partitions.stream().allMatch(p -> consumer.currentLag(p).equals(OptionalLong.of(0)));
                synchronized (this) {
                    turnsWithNothingLeft = none && allRead ? turnsWithNothingLeft + 1 : 0;
                    notifyAll();
                }
            }
        } catch (WakeupException | InterruptedException e) {
            open = false;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        while (open) {
            try {
                if (reader.read(record) instanceof Reading.Understood(Fact fact)) {
                    keep(fact);
                }
                return;
            } catch (RegistryUnavailableException e) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private synchronized void keep(Fact fact) {
        if (fact.content() instanceof WorkingCalendarPublished calendar) {
            calendars.add(calendar);
        } else {
            cases.computeIfAbsent(fact.caseId(), id -> new ArrayList<>()).add(fact);
        }
    }

    synchronized List<WorkingCalendarPublished> calendars() {
        return List.copyOf(calendars);
    }

    /** In the order of each partition; what was written twice is there twice. */
    synchronized List<Fact> of(String caseId) {
        return List.copyOf(cases.getOrDefault(caseId, List.of()));
    }

    synchronized List<String> caseIds() {
        return List.copyOf(cases.keySet());
    }

    <T extends SpecificRecord> boolean has(String caseId, Class<T> type, Predicate<T> which) {
        return of(caseId).stream()
                .map(Fact::content)
                .filter(type::isInstance)
                .map(type::cast)
                .anyMatch(which);
    }

    /** Waits until nothing new was there for some turns of reading. */
    synchronized boolean awaitQuiet(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        turnsWithNothingLeft = 0;
        while (turnsWithNothingLeft < 7) {
            if (System.nanoTime() > end) {
                return false;
            }
            wait(PAUSE.toMillis());
        }
        return true;
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
    }
}
