package city.otklik.sla.ticking;

import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.DeadlineEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Ticks on Kafka, by an idempotent producer of their own: a lost tick is replaced by the next. */
final class KafkaTickLog implements TickLog, AutoCloseable {

    private static final Actor SELF = Actor.service(DeadlineEncoder.SOURCE);

    private final Map<String, Object> settings;
    private final FactEncoder encoder;
    private final AtomicLong sequence = new AtomicLong();
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** @param settings those by which this service writes everything else */
    KafkaTickLog(Map<String, Object> settings, FactEncoder encoder) {
        this.settings = settings;
        this.encoder = encoder;
    }

    @Override
    public int partitions() {
        return connected().partitionsFor(TopicPlan.CLOCK_TICKS).size();
    }

    @Override
    public CompletionStage<Instant> append(int partition, TimePassed tick) {
        OutgoingFact fact = encoder.encode(
                DeadlineEncoder.SOURCE, tick.getInstance(), sequence.incrementAndGet(), tick, SELF, null);
        CompletableFuture<Instant> written = new CompletableFuture<>();
        connected()
                .send(
                        new ProducerRecord<>(fact.topic(), partition, null, null, fact.value(), FactHeaders.of(fact)),
                        (at, failed) -> {
                            if (failed == null) {
                                written.complete(Instant.ofEpochMilli(at.timestamp()));
                            } else {
                                written.completeExceptionally(failed);
                            }
                        });
        return written;
    }

    private synchronized KafkaProducer<byte[], byte[]> connected() {
        KafkaProducer<byte[], byte[]> connected = producer;
        if (connected == null) {
            connected = new KafkaProducer<>(settings);
            producer = connected;
        }
        return connected;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}
