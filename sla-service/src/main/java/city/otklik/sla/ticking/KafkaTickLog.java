package city.otklik.sla.ticking;

import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.DeadlineEncoder;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Ticks on Kafka, by the service's one producer outside of Streams: a lost tick is replaced by the next, so they need no
 * transaction, and the transactions of Streams are its own producers'.
 */
final class KafkaTickLog implements TickLog {

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final FactEncoder encoder;
    private final String instance;
    private final AtomicLong sequence = new AtomicLong();

    KafkaTickLog(KafkaTemplate<byte[], byte[]> kafka, FactEncoder encoder, String instance) {
        this.kafka = kafka;
        this.encoder = encoder;
        this.instance = instance;
    }

    @Override
    public int partitions() {
        return kafka.partitionsFor(TopicPlan.CLOCK_TICKS).size();
    }

    @Override
    public CompletionStage<Instant> append(int partition, SpecificRecord record, Actor actor) {
        OutgoingFact fact =
                encoder.encode(DeadlineEncoder.SOURCE, instance, sequence.incrementAndGet(), record, actor, null);
        return kafka.send(new ProducerRecord<>(fact.topic(), partition, null, null, fact.value(), FactHeaders.of(fact)))
                .thenApply(sent -> Instant.ofEpochMilli(sent.getRecordMetadata().timestamp()));
    }
}
