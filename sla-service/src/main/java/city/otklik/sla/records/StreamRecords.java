package city.otklik.sla.records;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Gives a record that Kafka Streams hands over its coordinates back, which a reader and a dead letter need. */
public final class StreamRecords {

    private StreamRecords() {}

    /** @param context of the processor, while it processes {@code record} as it was read */
    public static ConsumerRecord<byte @Nullable [], byte @Nullable []> asRead(
            ProcessingContext context, Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        return new ConsumerRecord<>(
                at.topic(),
                at.partition(),
                at.offset(),
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
