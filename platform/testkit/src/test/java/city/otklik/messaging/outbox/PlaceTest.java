package city.otklik.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.OutgoingFact;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The place of a fact is the partition that it is really written to. */
class PlaceTest {

    private static final String BROKER = SharedStack.Stack.broker();

    private final String topic = "places-" + UUID.randomUUID();

    private OutgoingFact fact(String key) {
        return new OutgoingFact(1, key, "x", "x", topic, key, "x", null, Instant.EPOCH, null, null, new byte[] {1});
    }

    @Test
    void isKnownOnceTheTopicHasTakenARecord() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER));
                KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", BROKER))) {
            admin.createTopics(List.of(new NewTopic(topic, 5, (short) 1))).all().get();
            assertThat(log.place(fact("Яма-0"))).isEqualTo(topic);

            IntStream.range(0, 50).forEach(i -> log.append(fact("Яма-" + i)));

            List<ConsumerRecord<byte[], byte[]>> written = new RawLog(BROKER).read(topic);
            assertThat(written)
                    .hasSize(50)
                    .allSatisfy(record -> assertThat(log.place(fact(new String(record.key(), StandardCharsets.UTF_8))))
                            .isEqualTo(topic + "-" + record.partition()));
            assertThat(written).map(ConsumerRecord::partition).containsOnly(0, 1, 2, 3, 4);
        }
    }
}
