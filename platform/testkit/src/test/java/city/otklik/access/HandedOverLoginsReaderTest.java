package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.otklik.access.Identities.Identity;
import city.otklik.embedded.FreePort;
import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.DeclaredTopics;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a broker, among records that hand nothing over. */
class HandedOverLoginsReaderTest {

    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BROKER = SharedStack.Stack.broker();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroWire wire = new AvroWire(registry);
    private final String login = "vera." + UUID.randomUUID();

    @BeforeAll
    static void topics() {
        DeclaredTopics.create(BROKER, 3);
    }

    private HandedOverLoginsReader reader(String broker, HandedOverLogins logins, Duration patience) {
        return new HandedOverLoginsReader(new RawLog(broker)::reader, new FactReader(wire), logins, patience);
    }

    private OutgoingFact handedOver(String source, String subject) {
        LoginHandedOver record = new LoginHandedOver(AT, login, "https://id.city", subject, null, "a new account");
        OutgoingFact real = new FactEncoder(wire)
                .encode("routing", "logins/" + login, 1, record, Actor.person("administrator", "root"), null);
        return new OutgoingFact(
                1,
                real.id(),
                real.type(),
                source,
                real.topic(),
                real.key(),
                real.actor(),
                null,
                AT,
                null,
                null,
                real.value());
    }

    private String subject(HandedOverLogins logins) {
        return logins.over(new InMemoryIdentities())
                .find(login)
                .map(Identity::subject)
                .orElse("");
    }

    @Test
    void what_was_handed_over_is_known_after_the_start_and_what_is_handed_over_later_follows() {
        HandedOverLogins logins = new HandedOverLogins();
        HandedOverLoginsReader reader = reader(BROKER, logins, PATIENCE);
        try (KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", BROKER))) {
            log.append(new ProducerRecord<>(TopicPlan.CITY_REGISTERS, new byte[] {1}, new byte[] {1}));
            log.append(handedOver("routing", "2"));
            log.append(handedOver("publishing", "9"));
            reader.start();
            assertThat(subject(logins)).isEqualTo("2");
            registry.setAway(true);
            log.append(handedOver("routing", "3"));
            registry.setAway(false);
            await().atMost(PATIENCE).until(() -> subject(logins).equals("3"));
        } finally {
            reader.stop();
        }
    }

    @Test
    void a_service_that_cannot_know_it_does_not_start() {
        HandedOverLoginsReader reader =
                reader("localhost:" + FreePort.find(), new HandedOverLogins(), Duration.ofMillis(200));
        assertThatThrownBy(reader::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TopicPlan.CITY_REGISTERS);
        assertThat(reader.isRunning()).isFalse();
    }

    /** @param consumers one after the other, the last one for good */
    private HandedOverLoginsReader reader(
            HandedOverLogins logins, Duration patience, List<Supplier<Consumer<byte[], byte[]>>> consumers) {
        Deque<Supplier<Consumer<byte[], byte[]>>> left = new ArrayDeque<>(consumers);
        return new HandedOverLoginsReader(
                () -> (left.size() > 1 ? left.removeFirst() : left.getFirst()).get(),
                new FactReader(wire),
                logins,
                patience);
    }

    private static MockConsumer<byte[], byte[]> consumer(int partitions) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        for (int i = 0; i < partitions; i++) {
            TopicPartition partition = new TopicPartition(TopicPlan.CITY_REGISTERS, i);
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, 0L));
        }
        consumer.updatePartitions(
                TopicPlan.CITY_REGISTERS,
                IntStream.range(0, partitions)
                        .mapToObj(i -> new PartitionInfo(TopicPlan.CITY_REGISTERS, i, null, new Node[0], new Node[0]))
                        .toList());
        return consumer;
    }

    /** What fails without a broker's exception, at first or later, is tried again like what does. */
    @Test
    void whatever_fails_the_topic_is_followed_again() {
        MockConsumer<byte[], byte[]> failing = consumer(1);
        failing.schedulePollTask(() -> {});
        failing.schedulePollTask(() -> {
            throw new StackOverflowError();
        });
        HandedOverLogins logins = new HandedOverLogins();
        HandedOverLoginsReader reader = reader(
                logins,
                PATIENCE,
                List.of(
                        () -> {
                            throw new IllegalStateException("unexpected");
                        },
                        () -> consumer(0),
                        () -> failing,
                        new RawLog(BROKER)::reader));
        try (KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", BROKER))) {
            log.append(handedOver("routing", "2"));
            reader.start();
            await().atMost(PATIENCE).until(() -> subject(logins).equals("2"));
        } finally {
            reader.stop();
        }
    }

    @Test
    void an_empty_topic_hands_nothing_over_and_one_that_is_not_there_says_nothing() {
        HandedOverLoginsReader empty = reader(new HandedOverLogins(), PATIENCE, List.of(() -> consumer(3)));
        empty.start();
        assertThat(empty.isRunning()).isTrue();
        empty.stop();

        HandedOverLoginsReader none =
                reader(new HandedOverLogins(), Duration.ofMillis(200), List.of(() -> consumer(0)));
        assertThatThrownBy(none::start).isInstanceOf(IllegalStateException.class);
    }
}
