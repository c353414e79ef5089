package city.otklik.messaging.inbox;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Hands the record on as it is: no header is mapped, no payload is converted, so nothing can fail before our code. */
final class FactRecords implements RecordMessageConverter {

    /** Message header under which the record travels. */
    static final String RECORD = "otklik_record";

    private static final byte[] NOTHING = {};

    @Override
    public Message<?> toMessage(
            ConsumerRecord<?, ?> record,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        Object payload = record.value() == null ? NOTHING : record.value();
        return MessageBuilder.withPayload(payload).setHeader(RECORD, record).build();
    }

    @Override
    public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        throw new UnsupportedOperationException("Facts leave by the outbox, not by a binding");
    }
}
