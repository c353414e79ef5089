package city.otklik.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read and write which topic, on a real broker with the rights as they are deployed: every cell is tried. */
class BrokerRightsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> EVERY_SERVICE = Set.copyOf(TopicPlan.services());

    /** Who reads what, written by hand; dead letters and replays are told by their names. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "curator.messages", Set.of("intake"),
            "case.facts", EVERY_SERVICE,
            "case.deadlines", with(EVERY_SERVICE, "subscriber"),
            "clock.ticks", Set.of("sla"),
            "working-calendars", Set.of("sla"),
            "city.registers", EVERY_SERVICE,
            "signing-keys", Set.of("approval", "publishing"));

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyUserReadsAndWritesWhatTheyNeedAndNothingElse(@TempDir Path folder) throws Exception {
        try (DeployedRights rights = new DeployedRights(folder)) {
            assertThat(rights.users())
                    .containsAll(EVERY_SERVICE)
                    .contains("curator", "subscriber", "registry", "replay", "admin");
            // The administrator first: then there is something to read on every topic.
            for (String user : rights.users().stream()
                    .sorted((one, other) -> Boolean.compare(other.equals("admin"), one.equals("admin")))
                    .toList()) {
                writeAll(rights, user);
            }
            for (String user : rights.users()) {
                readAll(rights, user);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void writeAll(DeployedRights rights, String user) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(rights.client(user));
        // Otherwise some are refused before the right is checked.
        settings.put("enable.idempotence", false);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic topic : TopicPlan.topics()) {
                boolean done = true;
                try {
                    producer.send(new ProducerRecord<>(topic.name(), new byte[] {1}))
                            .get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
                    done = false;
                }
                compare(user + " writes " + topic.name(), writers(topic).contains(user), done);
            }
        }
    }

    private void readAll(DeployedRights rights, String user) {
        Map<String, Object> settings = new HashMap<>(rights.client(user));
        settings.put("auto.offset.reset", "earliest");
        for (Topic topic : TopicPlan.topics()) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                compare(user + " reads " + topic.name(), readers(topic).contains(user), reads(consumer, topic.name()));
            }
        }
    }

    private static boolean reads(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(end)) {
                if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                    return true;
                }
            }
        } catch (AuthorizationException e) {
            return false;
        }
        throw new AssertionError("Neither a record of " + topic + " nor a refusal came");
    }

    private void compare(String what, boolean expected, boolean done) {
        if (expected != done) {
            faults.add(what + (done ? ", and should not" : ": refused, and should not be"));
        }
    }

    private static Set<String> writers(Topic topic) {
        // The markers of what was replayed are the replay principal's.
        return with(
                topic.name().endsWith(".dead-letters") ? with(topic.writers(), "replay") : topic.writers(), "admin");
    }

    private static Set<String> readers(Topic topic) {
        String name = topic.name();
        String service = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        if (name.equals(TopicPlan.deadLettersOf(service))) {
            return Set.of(service, "replay", "admin");
        }
        if (name.equals(TopicPlan.replaysOf(service))) {
            return Set.of(service, "admin");
        }
        return with(Objects.requireNonNull(READERS.get(name), name + ": say who reads it"), "admin");
    }

    private static Set<String> with(Set<String> some, String other) {
        Set<String> all = new HashSet<>(some);
        all.add(other);
        return Set.copyOf(all);
    }
}
