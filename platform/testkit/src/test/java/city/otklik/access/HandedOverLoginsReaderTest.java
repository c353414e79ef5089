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
import org.springframework.boot.health.contributor.Status;

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

    private HandedOverLoginsReader reader(String broker, HandedOverLogins logins) {
        return new HandedOverLoginsReader(new RawLog(broker)::reader, new FactReader(wire), logins);
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
        HandedOverLoginsReader reader = reader(BROKER, logins);
        try (KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", BROKER))) {
            log.append(new ProducerRecord<>(TopicPlan.CITY_REGISTERS, new byte[] {1}, new byte[] {1}));
            log.append(handedOver("routing", "2"));
            log.append(handedOver("publishing", "9"));
            assertThat(isReady(reader)).isFalse();
            reader.start();
            await().atMost(PATIENCE).until(() -> isReady(reader));
            assertThat(subject(logins)).isEqualTo("2");
            registry.setAway(true);
            log.append(handedOver("routing", "3"));
            registry.setAway(false);
            await().atMost(PATIENCE).until(() -> subject(logins).equals("3"));
        } finally {
            reader.stop();
        }
    }

    private static boolean isReady(HandedOverLoginsReader reader) {
        return reader.health().getStatus().equals(Status.UP);
    }

    private Identity cameUnder(HandedOverLogins logins, String subject) {
        return logins.over(new InMemoryIdentities())
                .keepFirst(new Identity(login, "https://id.city", subject, AT, null, null));
    }

    @Test
    void a_service_comes_up_without_its_broker_and_lets_nobody_in_by_a_token() throws InterruptedException {
        HandedOverLogins logins = new HandedOverLogins();
        HandedOverLoginsReader reader = reader("localhost:" + FreePort.find(), logins);
        try {
            reader.start();
            Thread.sleep(1_000);
            assertThat(isReady(reader)).isFalse();
            assertThatThrownBy(() -> cameUnder(logins, "1")).isInstanceOf(IllegalStateException.class);
        } finally {
            reader.stop();
        }
    }

    @Test
    void once_the_registry_answers_what_was_handed_over_counts() throws InterruptedException {
        HandedOverLogins logins = new HandedOverLogins();
        HandedOverLoginsReader reader = reader(BROKER, logins);
        try (KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", BROKER))) {
            log.append(handedOver("routing", "2"));
            registry.setAway(true);
            reader.start();
            Thread.sleep(1_000);
            assertThatThrownBy(() -> cameUnder(logins, "1")).isInstanceOf(IllegalStateException.class);
            registry.setAway(false);
            await().atMost(PATIENCE).until(() -> isReady(reader));
            assertThat(cameUnder(logins, "1").subject()).isEqualTo("2");
        } finally {
            reader.stop();
        }
    }

    /** @param consumers one after the other, the last one for good */
    private HandedOverLoginsReader reader(HandedOverLogins logins, List<Supplier<Consumer<byte[], byte[]>>> consumers) {
        Deque<Supplier<Consumer<byte[], byte[]>>> left = new ArrayDeque<>(consumers);
        return new HandedOverLoginsReader(
                () -> (left.size() > 1 ? left.removeFirst() : left.getFirst()).get(), new FactReader(wire), logins);
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
    void an_empty_topic_hands_nothing_over_and_one_that_is_not_there_says_nothing() throws InterruptedException {
        HandedOverLoginsReader empty = reader(new HandedOverLogins(), List.of(() -> consumer(3)));
        empty.start();
        await().atMost(PATIENCE).until(() -> isReady(empty));
        empty.stop();

        HandedOverLoginsReader none = reader(new HandedOverLogins(), List.of(() -> consumer(0)));
        none.start();
        Thread.sleep(500);
        assertThat(isReady(none)).isFalse();
        none.stop();
    }
}
