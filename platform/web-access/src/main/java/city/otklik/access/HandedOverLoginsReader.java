package city.otklik.access;

import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Follows {@code city.registers}, without a group: from its beginning at each start, and then on. Until its end at the start was
 * reached nobody can say whose a login is, and the service is not ready. Where broker or registry are away later, what was read
 * before counts.
 */
final class HandedOverLoginsReader implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(HandedOverLoginsReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final Supplier<Consumer<byte[], byte[]>> log;
    private final FactReader reader;
    private final HandedOverLogins logins;
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private @Nullable Thread thread;
    private volatile boolean whole;
    private volatile boolean running;

    /** @param log a new consumer of committed records, without a group */
    HandedOverLoginsReader(Supplier<Consumer<byte[], byte[]>> log, FactReader reader, HandedOverLogins logins) {
        this.log = log;
        this.reader = reader;
        this.logins = logins;
        logins.awaitRecords();
    }

    /** A service whose broker or registry is away comes up all the same. */
    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("handed-over-logins").start(this::follow);
    }

    @Override
    public Health health() {
        return whole
                ? Health.up().build()
                : Health.down()
                        .withDetail("waitsFor", TopicPlan.CITY_REGISTERS + ": which logins were handed over")
                        .build();
    }

    /** Whatever happens, it goes on: who stopped here would never know of a login that is handed over. */
    private void follow() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = log.get()) {
                follow(consumer);
            } catch (KafkaException | RegistryUnavailableException away) {
                LOG.warn("Logins that are handed over now are not known yet: {}", away.getMessage());
            } catch (RuntimeException | StackOverflowError failed) {
                LOG.error("Logins that are handed over now are not known yet", failed);
            }
            if (running) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(TopicPlan.CITY_REGISTERS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(TopicPlan.CITY_REGISTERS + " is not there");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        // Read once more from the beginning, an earlier account would count for a moment.
        partitions.stream()
                .filter(read::containsKey)
                .forEach(known -> consumer.seek(known, read.getOrDefault(known, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long looked = System.nanoTime();
        while (running) {
            if (!whole && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                whole = true;
                logins.isRead();
            }
            if (System.nanoTime() - looked > LOOK_FOR_PARTITIONS.toNanos()) {
                looked = System.nanoTime();
                if (consumer.partitionsFor(TopicPlan.CITY_REGISTERS).size() != partitions.size()) {
                    return;
                }
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Reading reading = reader.read(record);
                if (reading instanceof Reading.Understood(Fact fact)) {
                    logins.take(fact);
                } else if (HandedOverLogins.isOfLogin(record.key())) {
                    LOG.error(
                            "{}-{}@{} cannot be read: whose a login is now is not known, hand it over once more",
                            record.topic(),
                            record.partition(),
                            record.offset());
                }
                read.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread known = thread;
        if (known != null) {
            known.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the topics are there, before anybody is answered. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 3;
    }
}
