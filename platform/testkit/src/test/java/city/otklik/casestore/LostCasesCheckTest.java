package city.otklik.casestore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** On a log of its own, whose very first record is a stranger's. */
class LostCasesCheckTest {

    private static final String TOPIC = "case.facts";
    private static final String GROUP = "lost-cases";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path folder;

    @Test
    void onlyAServiceThatHasReadAFactCanHaveLostCases() throws Exception {
        int port = FreePort.find();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            Map<String, Object> connection = Map.of("bootstrap.servers", broker.address());
            try (BrokerAdmin admin = new BrokerAdmin(connection)) {
                admin.client()
                        .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
                RawLog log = new RawLog(broker.address());
                AvroWire wire = new AvroWire(new InMemoryRegistry());
                LostCasesCheck check = new LostCasesCheck(
                        "routing",
                        TestMongo.template(SharedStack.Stack.mongo("otklik_lost_cases")),
                        admin,
                        bindings(),
                        log::reader,
                        new FactReader(wire));

                check.start();
                log.write(new ProducerRecord<>(TOPIC, "stranger".getBytes(UTF_8), new byte[] {1, 2, 3}), Map.of());
                committed(broker.address(), 1);
                check.start();
                assertThat(check.isRunning()).isTrue();

                log.write(accepted(wire), Map.of());
                check.start();
                committed(broker.address(), 2);
                assertThatThrownBy(check::start).hasMessageContaining("run ./otklik rebuild routing first");
            }
        }
    }

    private static BindingServiceProperties bindings() {
        BindingProperties facts = new BindingProperties();
        facts.setDestination(TOPIC);
        facts.setGroup(GROUP);
        BindingServiceProperties bindings = new BindingServiceProperties();
        bindings.setBindings(Map.of("facts-in-0", facts));
        return bindings;
    }

    private static void committed(String broker, long offset) {
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", GROUP),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            reader.assign(List.of(PARTITION));
            reader.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
        }
    }

    private static ProducerRecord<byte[], byte[]> accepted(AvroWire wire) {
        Instant at = Instant.parse("2026-11-23T06:00:00Z");
        MessageAccepted content = MessageAccepted.newBuilder()
                .setCaseId("LC-1")
                .setOccurredAt(at)
                .setSentAt(at)
                .setNetwork(Network.VK)
                .setMarks(List.of())
                .build();
        var fact = new FactEncoder(wire).encode("intake", "LC-1", 1, content, Actor.service("intake"), null);
        Headers headers = FactHeaders.of(fact);
        return new ProducerRecord<>(TOPIC, null, null, "LC-1".getBytes(UTF_8), fact.value(), headers);
    }
}
