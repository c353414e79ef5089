package city.otklik.casestore;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Refuses the start of a service that has read the log and has no case: its cases were lost. It would go on as if nothing
 * had happened before, count its facts from one, and readers would take them for repeated ones. Asks the store for one
 * document, only where there is none the broker for what the service has read, and only then the log whether any of that
 * was a fact: what no service can read leaves no case.
 */
final class LostCasesCheck implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final String service;
    private final MongoOperations mongo;
    private final BrokerAdmin broker;
    private final BindingServiceProperties bindings;
    private final Supplier<Consumer<byte[], byte[]>> log;
    private final FactReader reader;
    private volatile boolean running;

    /** @param log a new consumer from the beginning, without a group */
    LostCasesCheck(
            String service,
            MongoOperations mongo,
            BrokerAdmin broker,
            BindingServiceProperties bindings,
            Supplier<Consumer<byte[], byte[]>> log,
            FactReader reader) {
        this.service = service;
        this.mongo = mongo;
        this.broker = broker;
        this.bindings = bindings;
        this.log = log;
        this.reader = reader;
    }

    /** @throws IllegalStateException where the cases are lost, or nobody can say whether they are */
    @Override
    public void start() {
        boolean mayBeLost = !mongo.exists(new Query(), MongoCaseRecords.COLLECTION)
                && !LastRebuild.of(mongo).empty();
        if (mayBeLost && group().filter(this::hasRead).isPresent()) {
            throw new IllegalStateException("The case collection is empty, but the log holds facts that the " + service
                    + " service has read: run ./otklik rebuild " + service + " first (in containers its jar with"
                    + " --rebuild)");
        }
        running = true;
    }

    private Optional<String> group() {
        return bindings.getBindings().values().stream()
                .filter(binding -> TopicPlan.CASE_FACTS.equals(binding.getDestination()))
                .map(BindingProperties::getGroup)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean hasRead(String group) {
        try {
            return holdsFacts(
                    broker
                            .client()
                            .listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .entrySet()
                            .stream()
                            .filter(done -> done.getKey().topic().equals(TopicPlan.CASE_FACTS)
                                    && done.getValue() != null
                                    && done.getValue().offset() > 0)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, done -> done.getValue().offset())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "There is no case, and the broker does not say whether " + service + " has read any", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        }
    }

    private boolean holdsFacts(Map<TopicPartition, Long> read) {
        try (Consumer<byte[], byte[]> consumer = log.get()) {
            consumer.assign(read.keySet());
            consumer.seekToBeginning(read.keySet());
            while (read.entrySet().stream().anyMatch(done -> consumer.position(done.getKey()) < done.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    long end = read.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                    if (record.offset() < end && reader.read(record) instanceof Reading.Understood) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the topics are there, before anything is read. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
