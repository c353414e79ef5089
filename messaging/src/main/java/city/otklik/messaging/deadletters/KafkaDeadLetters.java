package city.otklik.messaging.deadletters;

import static city.otklik.messaging.deadletters.LetterHeaders.put;

import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.topics.TopicPlan;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A service's dead letters in their own topic. */
final class KafkaDeadLetters implements DeadLetters {

    /** A value beyond this stays where it is: the letter then only says where. */
    private static final int LARGEST_COPY = 9 * 1024 * 1024;

    private final LogProducer producer;
    private final String topic;

    KafkaDeadLetters(LogProducer producer, String service) {
        this.producer = producer;
        this.topic = TopicPlan.deadLettersOf(service);
    }

    @Override
    public void keep(DeadLetter letter) {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = letter.record();
        Headers headers = new RecordHeaders(record.headers().toArray());
        headers.remove(LetterHeaders.REPLAYED_FOR);
        put(headers, LetterHeaders.ORIGIN, letter.origin());
        put(headers, LetterHeaders.TOPIC, record.topic());
        put(headers, LetterHeaders.PARTITION, record.partition());
        put(headers, LetterHeaders.OFFSET, record.offset());
        put(headers, LetterHeaders.TIMESTAMP, record.timestamp());
        put(headers, LetterHeaders.FIELD, letter.field());
        put(headers, LetterHeaders.RULE, letter.rule());
        put(headers, LetterHeaders.REMEDY, letter.remedy());
        byte[] value = record.value();
        if (value == null) {
            put(headers, LetterHeaders.VALUE, "null");
        } else if (value.length > LARGEST_COPY) {
            put(headers, LetterHeaders.VALUE, "left-in-topic");
            value = null;
        }
        producer.append(new ProducerRecord<>(topic, null, null, record.key(), value, headers));
    }
}
