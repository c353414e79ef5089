package city.otklik.sla.processing;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetterFormat;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.DeadlineEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards what a partition writes: everything leaves in the transaction that reads the record at hand. */
final class RecordForwarder {

    private static final String DEAD_LETTERS = TopicPlan.deadLettersOf(DeadlineEncoder.SOURCE);

    private final ProcessorContext<byte[], OutgoingRecord> context;

    RecordForwarder(ProcessorContext<byte[], OutgoingRecord> context) {
        this.context = context;
    }

    void forward(OutgoingFact fact, long logTime) {
        context.forward(new Record<>(
                fact.key().getBytes(StandardCharsets.UTF_8),
                new OutgoingRecord(fact.topic(), fact.value()),
                logTime,
                FactHeaders.of(fact)));
    }

    void forward(DeadLetter letter) {
        var written = DeadLetterFormat.deadLetter(letter, DEAD_LETTERS);
        context.forward(new Record<>(
                written.key(),
                new OutgoingRecord(written.topic(), written.value()),
                letter.record().timestamp(),
                written.headers()));
    }
}
