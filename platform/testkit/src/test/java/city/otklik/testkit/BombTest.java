package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.wire.AvroWire;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that do not fit into the memory of a service end its process, visibly, and do not hold up what is behind them. */
class BombTest {

    private static final int MIB = 1024 * 1024;
    private static final int HEAP = 128 * MIB;
    private static final int MOST_DEATHS = 2;
    private static final int OUT_OF_MEMORY = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "curator.messages";

    private final AvroWire wire = new AvroWire(BombedService.registry());
    private final File output = new File("target", "bombed-service.log");

    @Test
    void twoDeathsAtMostAndAllBehindIsHandled(@TempDir Path directory) throws Exception {
        Files.deleteIfExists(output.toPath());
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), FreePort.find())) {
            RawLog log = new RawLog(broker.address());
            Process service = start(broker.address());
            try {
                await().atMost(PATIENCE).until(() -> isThere(log));
                // A text that says it is two gigabytes long, where memory that runs out ends the process.
                write(log, "B-absurd", absurdLength(), List.of());
                write(log, "B-before", message("B-before"), List.of());
                await().atMost(PATIENCE).until(() -> isHandled(log, "B-before"));

                write(log, "B-1", message("B-1"), List.of());
                List<String> bombs = new ArrayList<>();
                byte[] large = new byte[HEAP + 2 * MIB];
                bombs.add(origin(write(log, "value", large, List.of())));
                write(log, "B-2", message("B-2"), List.of());
                bombs.add(origin(write(log, "header", new byte[1], List.of(new RecordHeader("x", large)))));
                bombs.add(origin(write(log, new String(large, StandardCharsets.US_ASCII), new byte[1], List.of())));
                for (int i = 0; i < 30; i++) {
                    write(log, "together", new byte[5 * MIB], List.of());
                }
                write(log, "B-3", message("B-3"), List.of());

                int deaths = 0;
                while (!isHandled(log, "B-3")) {
                    if (service.waitFor(1, TimeUnit.SECONDS)) {
                        assertThat(service.exitValue()).isEqualTo(OUT_OF_MEMORY);
                        assertThat(++deaths).as(output.toString()).isLessThanOrEqualTo(MOST_DEATHS);
                        service = start(broker.address());
                    }
                }

                assertThat(deaths).isPositive();
                assertThat(isHandled(log, "B-1")).isTrue();
                assertThat(isHandled(log, "B-2")).isTrue();
                assertThat(deadLetters(broker.address(), "cannot-be-held"))
                        .allSatisfy(letter -> assertThat(letter.remedy())
                                .contains("Offsets " + letter.origin().offset() + " to "))
                        .extracting(letter -> letter.origin().toString())
                        .containsExactlyElementsOf(bombs);
                assertThat(deadLetters(broker.address(), "truncated-body"))
                        .extracting(StoredDeadLetter::key)
                        .containsExactly("B-absurd");
                assertThat(deadLetters(broker.address(), "unknown-schema-id")).hasSize(30);
            } finally {
                service.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean isThere(RawLog log) {
        try {
            log.read(TOPIC);
            log.read("case.facts");
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean isHandled(RawLog log, String id) {
        return !log.facts(wire, id).isEmpty();
    }

    private static List<StoredDeadLetter> deadLetters(String broker, String rule) {
        try (KafkaLogWriter log = KafkaLogWriter.to(Map.of("bootstrap.servers", broker))) {
            return new StoredDeadLetters("routing", new RawLog(broker)::reader, log)
                    .list().stream()
                            .filter(letter -> letter.rule().equals(rule))
                            .toList();
        }
    }

    private static String origin(RecordMetadata written) {
        return written.topic() + "/" + written.partition() + "/" + written.offset();
    }

    private static RecordMetadata write(RawLog log, String key, byte[] value, List<Header> headers) throws Exception {
        return log.write(
                new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                        TOPIC, 1, null, key.getBytes(StandardCharsets.UTF_8), value, headers),
                Map.of(
                        "max.request.size", 2 * HEAP,
                        "buffer.memory", 2L * HEAP,
                        "compression.type", "zstd"));
    }

    private byte[] message(String id) {
        return wire.encode(CuratorMessage.newBuilder()
                .setMessageId(id)
                .setNetwork("VK")
                .setSentAt(Instant.parse("2026-11-23T05:59:00Z"))
                .setLink("https://vk.com/wall-1_1")
                .setAuthor(AuthorOfMessage.newBuilder().build())
                .setText("Не горит фонарь")
                .build());
    }

    private byte[] absurdLength() {
        return ByteBuffer.allocate(10)
                .put(message("B-absurd"), 0, 5)
                .put(new byte[] {(byte) 0xee, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f})
                .array();
    }

    private Process start(String broker) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BombedService.class.getName(),
                        "--otklik.service=routing",
                        "--otklik.instance=one",
                        "--otklik.topics.partitions=3",
                        "--spring.application.name=routing-like",
                        "--spring.main.web-application-type=none",
                        "--spring.main.keep-alive=true",
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--spring.cloud.stream.kafka.binder.brokers=" + broker,
                        "--spring.mongodb.uri=" + SharedStack.Stack.mongo("bombed"),
                        "--spring.cloud.function.definition=facts;feed;replays",
                        "--spring.cloud.stream.bindings.facts-in-0.destination=case.facts",
                        "--spring.cloud.stream.bindings.facts-in-0.group=routing",
                        "--spring.cloud.stream.bindings.feed-in-0.destination=" + TOPIC,
                        "--spring.cloud.stream.bindings.feed-in-0.group=routing")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }
}
