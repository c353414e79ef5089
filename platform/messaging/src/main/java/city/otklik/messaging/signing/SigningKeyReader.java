package city.otklik.messaging.signing;

import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys on their topic. That is read from its beginning to its end for the first key and whenever an unknown one is asked
 * for; it holds one record for each key there ever was. What is no key of approval is passed over.
 */
public final class SigningKeyReader implements SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyReader.class);
    private static final TopicPartition PARTITION = new TopicPartition(TopicPlan.SIGNING_KEYS, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> log;
    private final FactReader reader;
    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();
    private long failed;
    private @Nullable KeysUnavailableException failure;

    /** @param log a new consumer of committed records, without a group */
    public SigningKeyReader(Supplier<Consumer<byte[], byte[]>> log, FactReader reader) {
        this.log = log;
        this.reader = reader;
    }

    @Override
    public Optional<SigningKey> find(String id) {
        if (!known.containsKey(id) && id.length() == SigningKey.ID_LENGTH) {
            read();
        }
        return Optional.ofNullable(known.get(id));
    }

    private synchronized void read() {
        // Those who waited meanwhile would each wait as long, one after the other.
        if (failure != null && System.nanoTime() - failed < PAUSE.toNanos()) {
            throw failure;
        }
        try {
            readToTheEnd();
            failure = null;
        } catch (KafkaException | RegistryUnavailableException e) {
            failed = System.nanoTime();
            failure = new KeysUnavailableException(e);
            throw failure;
        }
    }

    private void readToTheEnd() {
        Consumer<byte[], byte[]> consumer = log.get();
        try {
            List<TopicPartition> assigned = List.of(PARTITION);
            consumer.assign(assigned);
            consumer.seekToBeginning(assigned);
            long end = consumer.endOffsets(assigned, PATIENCE).getOrDefault(PARTITION, 0L);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(PARTITION, PATIENCE) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(PARTITION + " could not be read within " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(this::take);
            }
        } finally {
            // A broker that hangs does not answer the closing consumer either.
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Optional<SigningKey> key = reader.read(record) instanceof Reading.Understood(Fact fact)
                        && fact.content() instanceof SigningKeyPublished published
                        && fact.caseId().equals(published.getKeyId())
                ? SigningKey.in(published)
                : Optional.empty();
        // An id is its key's digest: a second record under it cannot hold another key.
        key.ifPresentOrElse(
                found -> known.putIfAbsent(found.id(), found),
                () -> LOG.error("{} is no key of approval and is passed over", FactReader.origin(record)));
    }
}
