package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be held stops the clocks on none of the topics that they read. */
class OversizedBatchesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_LARGE = 3 * 1024 * 1024;
    private static final int PARTITION = 1;

    private final AvroWire wire = new AvroWire(SharedStack.RegistryInMemory.registry());

    @Test
    void arePassedOverOnEveryTopicAndTheClocksRunOn(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, FreePort.find())) {
            RawLog log = new RawLog(broker.address());
            start(broker).close();
            List<String> passedOver = new ArrayList<>();
            for (String topic : List.of(
                    TopicPlan.CASE_FACTS,
                    TopicPlan.CLOCK_TICKS,
                    TopicPlan.replaysOf("sla"),
                    TopicPlan.WORKING_CALENDARS,
                    TopicPlan.CITY_REGISTERS)) {
                passedOver.add(written(broker, topic).toString());
            }
            accepted(log, "OVER-1");

            try (RunningSla service = start(broker)) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(clocks(log)).contains("OVER-1");
                    assertThat(kept(log)).containsExactlyInAnyOrderElementsOf(passedOver);
                    assertThat(service.probe("/actuator/health/readiness").statusCode())
                            .isEqualTo(200);
                });
            }
        }
    }

    @Test
    void ofATopicWithoutAGroupAreKeptOnceAndDecidedOnce(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, FreePort.find())) {
            RawLog log = new RawLog(broker.address());
            start(broker).close();
            Origin calendar = written(broker, TopicPlan.WORKING_CALENDARS);
            Origin own = written(broker, TopicPlan.deadLettersOf("sla"));

            try (RunningSla service = start(broker)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(kept(log)).containsExactly(calendar.toString()));
                StoredDeadLetters letters = service.bean(StoredDeadLetters.class);
                StoredDeadLetter letter = letters.find(calendar).orElseThrow().deadLetter();
                letters.discard(letter, Kind.DISCARD_PROPOSED, null, "admin", "a bomb");
                assertThat(letters.discard(letter, Kind.DISCARDED, null, "admin2", "a bomb")
                                .isDiscarded())
                        .isTrue();
            }
            accepted(log, "OVER-2");
            try (RunningSla service = start(broker)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(clocks(log)).contains("OVER-2"));
                OversizedBatches oversized = service.bean(OversizedBatches.class);
                passed(oversized.keepingReader(), calendar);
                passed(oversized.reader(), written(broker, TopicPlan.SIGNING_KEYS));

                assertThat(service.get("/dead-letters?status=WAITING", "admin").body())
                        .as("what cannot be held among the dead letters is none")
                        .doesNotContain(own.toString())
                        .contains("\"items\":[]");
                assertThat(service.get("/dead-letters?status=DISCARDED", "admin")
                                .body())
                        .contains(calendar.toString());
                assertThat(kept(log)).containsExactly(calendar.toString());
            }
        }
    }

    /** Comes to the batch at its second record, as one that is assigned an offset may. */
    private static void passed(Consumer<byte[], byte[]> reader, Origin first) {
        TopicPartition partition = new TopicPartition(first.topic(), first.partition());
        try (reader) {
            reader.assign(List.of(partition));
            reader.seek(partition, first.offset() + 1);
            assertTimeoutPreemptively(PATIENCE, () -> {
                while (reader.position(partition) < first.offset() + 2) {
                    // Behind what is passed over there may be nothing to wait for.
                    assertThat(reader.poll(PATIENCE.multipliedBy(2))).isEmpty();
                }
            });
        }
    }

    private static RunningSla start(EmbeddedBroker broker) {
        return RunningSla.start(
                "sla-oversized",
                "oversized",
                Map.of(
                        "spring.kafka.bootstrap-servers", broker.address(),
                        "spring.cloud.stream.kafka.binder.brokers", broker.address(),
                        "otklik.inbox.largest-held", "1MB"));
    }

    /** One batch of two records, of which the second cannot be held. */
    private static Origin written(EmbeddedBroker broker, String topic) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.address(),
                "linger.ms",
                60_000,
                "batch.size",
                2 * TOO_LARGE,
                "max.request.size",
                2 * TOO_LARGE,
                "compression.type",
                "zstd");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int partition = Math.min(PARTITION, producer.partitionsFor(topic).size() - 1);
            byte[] key = {1};
            var first = producer.send(new ProducerRecord<>(topic, partition, key, new byte[] {1}));
            producer.send(new ProducerRecord<>(topic, partition, key, new byte[TOO_LARGE]));
            producer.flush();
            return new Origin(topic, partition, first.get().offset());
        }
    }

    private static List<String> clocks(RawLog log) {
        return log.read(TopicPlan.CASE_DEADLINES).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private void accepted(RawLog log, String id) throws Exception {
        Instant sent = Instant.now().minus(20, ChronoUnit.DAYS);
        MessageAccepted accepted =
                new MessageAccepted(id, sent, sent, Network.VK, PriorityClass.NORMAL, List.of(), List.of());
        OutgoingFact fact = new FactEncoder(wire).encode("intake", id, 1, accepted, Actor.service("intake"), null);
        log.write(
                new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                        fact.topic(),
                        PARTITION,
                        null,
                        id.getBytes(StandardCharsets.UTF_8),
                        fact.value(),
                        FactHeaders.of(fact)),
                Map.of());
    }

    /** The origins of all that was ever kept of what cannot be held, the same as often as it was. */
    private static List<@Nullable String> kept(RawLog log) {
        return log.read(TopicPlan.deadLettersOf("sla")).stream()
                .filter(record -> "cannot-be-held".equals(FactHeaders.text(record.headers(), "otklik-dl-rule")))
                .map(record -> FactHeaders.text(record.headers(), "otklik-origin"))
                .toList();
    }
}
