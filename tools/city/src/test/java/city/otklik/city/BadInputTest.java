package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.city.commands.SharedCity;
import city.otklik.city.stack.CityPart;
import city.otklik.cli.commands.CommandOutput;
import city.otklik.facts.CuratorMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to the city ends as a dead letter or as a refusal that says what to do, and the feed moves on: here
 * on the whole city as {@code ./otklik run} starts it, with a real broker and a real registry, read by the script's own
 * commands. After each bad record a sound one of the same partition becomes a case.
 *
 * <p>In more detail, part by part:
 *
 * <ul>
 *   <li>bytes that are no record (cut short, wrong magic byte, unknown schema id, null, too short, bytes after the end, a
 *       length of gigabytes), facts of a foreign source, topic or key, a text of 5 MiB, a record of 20 MiB:
 *       {@code SpoiltRecordsTest} in testkit, for every service alike; for Kafka Streams {@code DeadLetterTest} and
 *       {@code ServiceTest} in sla-service
 *   <li>every rule of the feed with its limits, field by field: {@code FeedRulesTest} in intake-service, and with the service
 *       {@code IntakeServiceTest}
 *   <li>who may call what: {@code CallersTest} and {@code TokensTest} in web-access, {@code AccessTest} in every
 *       service; malformed bodies and parameters: {@code ProblemsTest} in web-access
 *   <li>the curator's own command: {@code FeedLineTest}, {@code WrongInputTest}
 * </ul>
 */
class BadInputTest {

    private static final int MIB = 1024 * 1024;
    private static final int PARTITION = 1;

    private final SharedCity city = SharedCity.running();

    @TempDir
    Path folder;

    @Test
    void aTruncatedRecord() throws Exception {
        write("bad-cut", whole -> Arrays.copyOf(whole, whole.length - 3));
        assertPutAside("bad-cut", "value", "truncated-body", "cut short");
    }

    @Test
    void aBadMagicByte() throws Exception {
        write("bad-magic", whole -> ByteBuffer.wrap(whole).put(0, (byte) 7).array());
        assertPutAside("bad-magic", "value", "magic-byte", "write Avro in Confluent's wire format");
    }

    @Test
    void anUnknownSchemaId() throws Exception {
        write("bad-id", whole -> ByteBuffer.wrap(whole).putInt(1, 99_999_999).array());
        assertPutAside("bad-id", "value", "unknown-schema-id", "register it before writing with it");
    }

    @Test
    void aNullValue() throws Exception {
        write("bad-null", whole -> null);
        assertPutAside("bad-null", "value", "null-value", "send a whole record");
    }

    @Test
    void aTextOfFiveMebibytes() throws Exception {
        write("bad-5mib", city.message("bad-5mib", message -> message.setText("ы".repeat(5 * MIB / 2))));
        assertPutAside("bad-5mib", "text", "too-long", "at most 100000 are admitted: shorten it");
    }

    @Test
    void sentInTheFuture() throws Exception {
        write(
                "bad-ahead",
                city.message(
                        "bad-ahead", message -> message.setSentAt(city.now().plus(Duration.ofHours(48)))));
        assertPutAside("bad-ahead", "sentAt", "sent-in-the-future", "set the sender's clock");
    }

    @Test
    void sentThirtyOneDaysAgo() throws Exception {
        write(
                "bad-old",
                city.message("bad-old", message -> message.setSentAt(city.now().minus(Duration.ofDays(31)))));
        assertPutAside("bad-old", "sentAt", "sent-too-long-ago", "ask the curator to send the message again");
    }

    @Test
    void anUnknownNetwork() throws Exception {
        write("bad-network", city.message("bad-network", message -> message.setNetwork("MYSPACE")));
        assertPutAside("bad-network", "network", "unknown-network", "OTHER is any other open source");
    }

    @Test
    void aRecordOfTwentyMebibytesIsRefusedToItsSender() throws Exception {
        byte[] huge = new byte[20 * MIB];
        new Random(494).nextBytes(huge);

        assertThatThrownBy(() -> send("bad-20mib", huge, Map.of()))
                .as("by the sender's own client")
                .hasCauseInstanceOf(RecordTooLargeException.class);
        assertThatThrownBy(() -> send("bad-20mib", huge, Map.of("max.request.size", 32 * MIB)))
                .as("by the broker, where the client lets it pass")
                .hasCauseInstanceOf(RecordTooLargeException.class);
        assertTheFeedMovesOn("bad-20mib");
        assertThat(city.onLog("dead-letters", "list", "--json", "--case=bad-20mib")
                        .out())
                .as("it never reached the log")
                .isEmpty();
    }

    @Test
    void aLineOfTwentyMebibytesIsRefusedByTheCommandAndTheNextLineIsPushed() throws IOException {
        String line = "{\"messageId\": \"%s\", \"network\": \"VK\", \"sentAt\": \"" + city.now()
                + "\", \"link\": \"https://vk.com/wall-494_5\", \"text\": \"%s\"}";
        Path file = Files.write(
                folder.resolve("feed.jsonl"),
                List.of(
                        line.formatted("bad-line", "ы".repeat(10 * MIB)),
                        line.formatted("good-line", "Не вывезли мусор")));

        CommandOutput said = city.onLog("feed", file.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("line 1: text: ", "larger than the 8 MiB that the feed takes: shorten it");
        assertThat(said.out()).contains("1 messages pushed, 1 refused.");
        city.awaitAccepted("good-line");
    }

    @Test
    void aCallerWithoutTheRole() throws Exception {
        write("role", city.message("role", message -> message));
        city.awaitAccepted("role");
        String path = "/cases/" + SharedCity.caseOf("role") + "/withdrawal";

        ResponseEntity<String> refused = city.post(CityPart.INTAKE, path, "ivanova", "{\"reason\": \"не наше\"}");
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody()).contains("CURATOR", "\"remedy\":\"");
        ResponseEntity<String> nobody = city.post(CityPart.INTAKE, path, "", "{\"reason\": \"не наше\"}");
        assertThat(nobody.getStatusCode().value()).isEqualTo(401);
        assertThat(nobody.getBody()).contains("\"remedy\":\"");
        assertThat(city.factsOf("role")).doesNotContain("MessageWithdrawn");
    }

    private void write(String id, UnaryOperator<byte @Nullable []> spoilt) throws Exception {
        send(id, spoilt.apply(city.encoded(city.message(id, message -> message))), Map.of());
    }

    private void write(String id, CuratorMessage message) throws Exception {
        send(id, city.encoded(message), Map.of("max.request.size", 8 * MIB));
    }

    private void send(String id, byte @Nullable [] value, Map<String, Object> settings)
            throws ExecutionException, InterruptedException {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("bootstrap.servers", city.brokers());
        try (KafkaProducer<byte[], byte @Nullable []> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] key = id.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>("curator.messages", PARTITION, key, value))
                    .get();
        }
    }

    private void assertPutAside(String id, String field, String rule, String remedy) throws Exception {
        JsonNode letter = city.awaitLetter(id);
        assertThat(letter.path("service").asString()).isEqualTo("intake");
        assertThat(letter.path("field").asString()).isEqualTo(field);
        assertThat(letter.path("rule").asString()).isEqualTo(rule);
        assertThat(letter.path("remedy").asString()).contains(remedy);
        assertThat(city.onLog("dead-letters", "show", letter.path("coordinates").asString())
                        .out())
                .contains("remedy  " + letter.path("remedy").asString());
        assertTheFeedMovesOn(id);
    }

    private void assertTheFeedMovesOn(String id) throws Exception {
        String next = id + "-next";
        write(next, city.message(next, message -> message));
        city.awaitAccepted(next);
    }
}
