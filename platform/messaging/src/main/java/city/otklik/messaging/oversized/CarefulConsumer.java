package city.otklik.messaging.oversized;

import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import city.otklik.messaging.oversized.BatchReader.Batch;
import city.otklik.messaging.oversized.OversizedBatches.Keeping;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer that measures what is next before a poll reads it. */
final class CarefulConsumer implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulConsumer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the JVM ends with by itself where it is told to end when memory runs out. */
    private static final int OUT_OF_MEMORY = 3;

    private final Consumer<?, ?> consumer;
    private final OversizedBatches oversized;
    private final Predicate<String> careful;
    private final Keeping keeping;
    private final Map<TopicPartition, Measured> measured = new HashMap<>();
    private boolean moved;

    /** @param from the offset from which the batches were asked for; there may be none before the first */
    private record Measured(long from, List<Batch> batches) {

        @Nullable
        Batch at(long position) {
            return position < from
                    ? null
                    : batches.stream()
                            .filter(batch -> batch.next() > position)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** @param careful of which topics each record is measured first */
    CarefulConsumer(Consumer<?, ?> consumer, OversizedBatches oversized, Predicate<String> careful, Keeping keeping) {
        this.consumer = consumer;
        this.oversized = oversized;
        this.careful = careful;
        this.keeping = keeping;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            if (method.getName().equals("poll") && (!isPast() || hasMoved())) {
                return ConsumerRecords.empty();
            }
            return method.invoke(consumer, watched(arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                end();
            }
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Who reads to an end is there, perhaps, without another record: a poll would wait for one (Kafka Streams 30 s and more). */
    private boolean hasMoved() {
        boolean was = moved;
        moved = false;
        return was;
    }

    private Object @Nullable [] watched(Object @Nullable [] arguments) {
        return arguments == null
                ? null
                : Arrays.stream(arguments)
                        .map(each -> each instanceof ConsumerRebalanceListener listener ? new Watch(listener) : each)
                        .toArray();
    }

    /** A poll reads at once what it was assigned: by then it must be measured. */
    private final class Watch implements ConsumerRebalanceListener {

        private final ConsumerRebalanceListener listener;

        Watch(ConsumerRebalanceListener listener) {
            this.listener = listener;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            listener.onPartitionsAssigned(partitions);
            if (!isPast()) {
                // Ends this poll; the next one tries again before it reads.
                throw new KafkaException("What is in the way cannot be passed over yet");
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            listener.onPartitionsRevoked(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            listener.onPartitionsLost(partitions);
        }
    }

    private void end() {
        try {
            LOG.error("The process ends: memory ran out while reading {}", consumer.assignment());
        } finally {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    /** False where the dead letter of what is in the way could not be kept now. */
    private boolean isPast() {
        try {
            for (TopicPartition partition : consumer.assignment()) {
                if (careful.test(partition.topic())) {
                    pass(partition);
                }
            }
        } catch (LogUnavailableException e) {
            LOG.warn("What is in the way cannot be passed over yet: {}", e.getMessage());
            return false;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debug("Passed over, and committed with the next record", e);
        } catch (IOException | KafkaException e) {
            LOG.warn("What is next could not be measured: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void pass(TopicPartition partition) throws IOException, InterruptedException {
        long position = consumer.position(partition, PATIENCE);
        if (consumer.currentLag(partition).orElse(1) == 0) {
            return;
        }
        for (Batch next = at(partition, position); next != null; next = at(partition, position)) {
            if (oversized.canBeHeld(next)) {
                return;
            }
            oversized.passOver(partition, position, next, keeping);
            position = next.next();
            consumer.seek(partition, position);
            moved = true;
            if (keeping == Keeping.ALL) {
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(position)));
            }
        }
    }

    private @Nullable Batch at(TopicPartition partition, long position) throws IOException, InterruptedException {
        Measured known = measured.get(partition);
        Batch next = known == null ? null : known.at(position);
        if (next == null) {
            known = new Measured(position, oversized.from(partition, position));
            measured.put(partition, known);
            next = known.at(position);
        }
        return next;
    }
}
