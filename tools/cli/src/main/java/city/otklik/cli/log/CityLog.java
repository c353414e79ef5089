package city.otklik.cli.log;

import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.messaging.wire.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the facts and the deadlines of all cases from the beginning and on, as any subscriber can. */
public final class CityLog implements AutoCloseable {

    private static final List<String> TOPICS = List.of(TopicPlan.CASE_FACTS, TopicPlan.CASE_DEADLINES);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AvroWire wire;
    private final Map<String, List<LoggedFact>> cases = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Consumer<LoggedFact>> listeners = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean open = true;
    private Map<TopicPartition, Long> ends = Map.of();
    private @Nullable RuntimeException broken;

    /** @param connection the Kafka client's settings: where the broker is and, where it asks for one, the login */
    public CityLog(Map<String, ?> connection, AvroWire wire) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.wire = wire;
        this.reader = Thread.ofPlatform().daemon().name("city-log").unstarted(this::follow);
    }

    /** Is given every fact once, those of the past included, on the reading thread. */
    public void listen(Consumer<LoggedFact> listener) {
        listeners.add(listener);
    }

    /** Starts to read. */
    public CityLog start() {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions);
        reader.start();
        return this;
    }

    private void follow() {
        try (consumer) {
            while (open) {
                List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
                consumer.poll(Duration.ofMillis(100)).forEach(batch::add);
                batch.sort(java.util.Comparator.comparingLong(ConsumerRecord::timestamp));
                batch.forEach(this::take);
                caughtUp();
            }
        } catch (WakeupException e) {
            if (open) {
                throw e;
            }
        } catch (RuntimeException e) {
            // The registry or the broker went away: those who wait must get the error.
            synchronized (this) {
                broken = e;
                notifyAll();
            }
        }
    }

    private void caughtUp() {
        if (!ends.isEmpty() && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
            synchronized (this) {
                ends = Map.of();
                notifyAll();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        SpecificRecord fact;
        try {
            fact = wire.decode(record.value());
        } catch (UnreadableRecordException e) {
            // The services put such a record into their dead letters; a spectator skips it.
            return;
        }
        FactHeaders headers = FactHeaders.in(record.headers());
        if (fact == null || record.key() == null || headers.id() == null || headers.source() == null) {
            return;
        }
        LoggedFact line = new LoggedFact(
                headers.id(),
                headers.source(),
                new String(record.key(), StandardCharsets.UTF_8),
                headers.actor() == null ? "" : headers.actor().name(),
                headers.time() == null ? Instant.ofEpochMilli(record.timestamp()) : headers.time(),
                Instant.ofEpochMilli(record.timestamp()),
                fact);
        synchronized (this) {
            if (!seen.add(line.source() + " " + line.id())) {
                return;
            }
            cases.computeIfAbsent(line.caseId(), id -> new ArrayList<>()).add(line);
            notifyAll();
        }
        listeners.forEach(listener -> listener.accept(line));
    }

    /**
     * Waits until everything that was in the log at the start is read.
     *
     * @throws IllegalStateException when the log cannot be read on, saying why
     */
    public synchronized void awaitThePast() throws InterruptedException {
        while (!ends.isEmpty()) {
            wait(1_000);
            requireReading();
        }
    }

    private void requireReading() {
        if (broken != null) {
            throw new IllegalStateException("The log cannot be read on: " + broken.getMessage(), broken);
        }
    }

    public synchronized Optional<CaseHistory> find(String caseId) {
        return Optional.ofNullable(cases.get(caseId)).map(lines -> new CaseHistory(caseId, lines));
    }

    public synchronized Collection<CaseHistory> all() {
        return cases.entrySet().stream()
                .map(e -> new CaseHistory(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * Waits at most {@code most} for something new in the log.
     *
     * @throws IllegalStateException when the log cannot be read on, saying why
     */
    public synchronized void awaitNews(Duration most) throws InterruptedException {
        requireReading();
        wait(Math.max(1, most.toMillis()));
        requireReading();
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
    }
}
