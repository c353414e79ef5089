package city.otklik.sla.keeping;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.DeadLetterHeaders;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.Announcer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The way out of a partition: everything leaves in the transaction that reads the record at hand. */
final class Outlet {

    private static final String DEAD_LETTERS = TopicPlan.deadLettersOf(Announcer.SOURCE);

    private final ProcessorContext<byte[], Outgoing> context;

    Outlet(ProcessorContext<byte[], Outgoing> context) {
        this.context = context;
    }

    void say(OutgoingFact fact, long logTime) {
        context.forward(new Record<>(
                fact.key().getBytes(StandardCharsets.UTF_8),
                new Outgoing(fact.topic(), fact.value()),
                logTime,
                FactHeaders.of(fact)));
    }

    /** Sets a record aside with its own bytes and headers, and why. */
    void setAside(Record<byte[], byte[]> record, Trouble trouble) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        Headers headers = new RecordHeaders(record.headers().toArray());
        String coordinates = at.topic() + "/" + at.partition() + "/" + at.offset();
        if (headers.lastHeader(DeadLetterHeaders.ORIGIN) == null) {
            put(headers, DeadLetterHeaders.ORIGIN, coordinates);
        }
        put(headers, "otklik-dl-topic", at.topic());
        put(headers, "otklik-dl-partition", Integer.toString(at.partition()));
        put(headers, "otklik-dl-offset", Long.toString(at.offset()));
        put(headers, "otklik-dl-timestamp", Long.toString(record.timestamp()));
        put(headers, "otklik-dl-field", trouble.field());
        put(headers, "otklik-dl-rule", trouble.rule());
        put(headers, "otklik-dl-remedy", trouble.remedy());
        if (record.value() == null) {
            put(headers, "otklik-dl-value", "null");
        }
        context.forward(
                new Record<>(record.key(), new Outgoing(DEAD_LETTERS, record.value()), record.timestamp(), headers));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
