package city.otklik.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that lost its storage while the services were down is noticed before anything is registered in it again. */
class LogSchemaCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    private final String topic = "facts-" + UUID.randomUUID();
    private final Map<String, Object> connection = Map.of("bootstrap.servers", SharedStack.Stack.broker());
    private final RawLog log = new RawLog(SharedStack.Stack.broker());
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final LogSchemaCheck check = new LogSchemaCheck(log::reader, topic);

    @BeforeEach
    void topic() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    private void accepted(int partition, byte @Nullable [] instead) throws Exception {
        MessageAccepted fact = MessageAccepted.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setSentAt(NOW)
                .setNetwork(Network.VK)
                .build();
        OutgoingFact out =
                new FactEncoder(new AvroWire(registry)).encode("intake", "A", 1, fact, Actor.service("intake"), null);
        byte[] key = "A".getBytes(StandardCharsets.UTF_8);
        byte @Nullable [] value = instead == null ? out.value() : instead;
        log.write(new ProducerRecord<>(topic, partition, null, key, value, FactHeaders.of(out)), Map.of());
    }

    @Test
    void theRegistryOfTheLogPasses() throws Exception {
        assertThatCode(() -> check.require(registry::byId))
                .as("nothing is written")
                .doesNotThrowAnyException();
        accepted(0, null);
        assertThatCode(() -> check.require(registry::byId)).doesNotThrowAnyException();
    }

    @Test
    void aRegistryThatLostItsStorageIsRefusedUntilItIsRestored() throws Exception {
        accepted(1, null);
        InMemoryRegistry wiped = new InMemoryRegistry();
        assertThatThrownBy(() -> check.require(wiped::byId))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("MessageAccepted under the id 1")
                .hasMessageContaining("Restore its storage");

        new AvroWire(wiped).register(MessageRejected.getClassSchema());
        assertThatThrownBy(() -> check.require(wiped::byId))
                .as("the id is another schema's now")
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatCode(() -> check.require(registry::byId)).doesNotThrowAnyException();
    }

    @Test
    void aBrokenRecordSaysNothingAboutTheRegistry() throws Exception {
        accepted(0, null);
        accepted(0, new byte[] {0, 0, 0, 9, 9});
        accepted(1, new byte[] {0, 0, 0, 9, 9, 1});
        accepted(1, new byte[0]);
        assertThatCode(() -> check.require(registry::byId)).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfUnknownIdsAtTheEndIsNotALostRegistry() throws Exception {
        accepted(1, null);
        for (int i = 0; i < 6; i++) {
            accepted(0, new byte[] {0, 0x7f, -1, -1, -1});
            accepted(1, new byte[] {0, 0x7f, -1, -1, -1});
        }
        assertThatCode(() -> check.require(registry::byId)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.require(new InMemoryRegistry()::byId))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aFloodOfBrokenRecordsAtTheEndDoesNotHideALostRegistry() throws Exception {
        accepted(1, null);
        for (int i = 0; i < 6; i++) {
            accepted(1, new byte[0]);
        }
        assertThatThrownBy(() -> check.require(new InMemoryRegistry()::byId))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void withoutTheTopicThereIsNothingToCompare() {
        LogSchemaCheck nothing = new LogSchemaCheck(log::reader, "no-" + topic);
        assertThatCode(() -> nothing.require(registry::byId)).doesNotThrowAnyException();
        assertThat(registry.refusals()).isZero();
    }
}
