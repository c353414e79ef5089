package city.otklik.messaging.outbox;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log on Kafka. */
final class KafkaLogWriter implements LogWriter {

    private final LogProducer producer;

    KafkaLogWriter(LogProducer producer) {
        this.producer = producer;
    }

    @Override
    public void append(OutgoingFact fact) {
        byte[] key = fact.key().getBytes(StandardCharsets.UTF_8);
        producer.append(new ProducerRecord<>(fact.topic(), null, null, key, fact.value(), FactHeaders.of(fact)));
    }
}
