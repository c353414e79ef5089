package city.otklik.messaging.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is unread, on topics whose records say themselves when they were appended. */
class UnreadRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final int PARTITIONS = 3;

    private final String broker = SharedStack.Stack.broker();
    private final Map<String, Object> connection = Map.of("bootstrap.servers", broker);
    private final String group = "unread-" + UUID.randomUUID();
    private final String topic = group + "-topic";
    private final BrokerAdmin brokerAdmin = new BrokerAdmin(connection);
    private final Admin admin = brokerAdmin.client();
    private final UnreadRecords unread = new UnreadRecords(brokerAdmin, group, Set.of(topic), () -> NOW);

    @BeforeEach
    void createTopic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1"))))
                .all()
                .get();
    }

    @AfterEach
    void close() {
        brokerAdmin.close();
    }

    @Test
    void a_group_that_was_never_there_has_read_nothing_and_nobody_reads() throws Exception {
        unread.look();
        assertThat(unread.age()).isZero();
        assertThat(unread.unassigned()).isEqualTo(PARTITIONS);

        write(0, Duration.ofMinutes(10));
        unread.look();
        assertAge(Duration.ofMinutes(10));
    }

    @Test
    void the_oldest_unread_record_counts_whatever_came_before_or_after_it_in_any_partition() throws Exception {
        write(0, Duration.ofDays(9));
        write(0, Duration.ofHours(2));
        write(0, Duration.ofSeconds(3));
        write(1, Duration.ofDays(20));
        write(1, Duration.ofMinutes(1));
        done(Map.of(0, 1L, 1, 1L));
        unread.look();
        assertAge(Duration.ofHours(2));

        done(Map.of(0, 2L));
        unread.look();
        assertAge(Duration.ofMinutes(1));

        done(Map.of(0, 3L, 1, 2L));
        unread.look();
        assertThat(unread.age()).isZero();
    }

    @Test
    void a_record_of_a_month_ago_is_found_as_well_and_a_young_one_is_young() throws Exception {
        write(2, Duration.ofDays(30));
        unread.look();
        assertAge(Duration.ofDays(30));
        write(2, Duration.ZERO);
        done(Map.of(2, 1L));
        unread.look();
        assertThat(unread.age()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_a_transaction_has_not_committed_is_not_waited_for() throws Exception {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("transactional.id", group);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(0, Duration.ofHours(1))).get();
            unread.look();
            assertThat(unread.age()).isZero();
            producer.commitTransaction();
        }
        // The broker marks the transaction's end in its own time.
        await().until(() -> {
            unread.look();
            return !unread.age().isZero();
        });
        assertAge(Duration.ofHours(1));
    }

    @Test
    void partitions_without_a_reader_are_counted() throws Exception {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (consumer.assignment().size() < PARTITIONS) {
                consumer.poll(Duration.ofMillis(100));
            }
            unread.look();
            assertThat(unread.unassigned()).isZero();
        }
        unread.look();
        assertThat(unread.unassigned()).isEqualTo(PARTITIONS);
    }

    private void assertAge(Duration age) {
        assertThat(unread.age())
                .isBetween(age.minusSeconds(1), age.plusSeconds(1).plus(age.dividedBy(8)));
    }

    private void write(int partition, Duration ago) throws Exception {
        new RawLog(broker).write(record(partition, ago), Map.of());
    }

    private ProducerRecord<byte[], byte[]> record(int partition, Duration ago) {
        return new ProducerRecord<>(topic, partition, NOW.minus(ago).toEpochMilli(), null, new byte[] {1});
    }

    private void done(Map<Integer, Long> next) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) ->
                offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
    }
}
