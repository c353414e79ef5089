package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.deadletters.StoredDeadLetter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What only compression made small enough for the broker ends as a dead letter with its beginning, on every topic read. */
@RoutingTest
class OverLimitsTest {

    private static final int MIB = 1024 * 1024;
    private static final Map<String, Object> COMPRESSED =
            Map.of("max.request.size", 32 * MIB, "compression.type", "zstd");

    @Autowired
    Feeder feeder;

    static Stream<Arguments> oversized() {
        return Stream.of("curator.messages", "case.facts")
                .flatMap(topic -> Stream.of("value", "key", "one header", "baggage", "traceparent", "many headers")
                        .map(what -> Arguments.of(topic, what)));
    }

    @ParameterizedTest
    @MethodSource("oversized")
    void itsBeginningIsKeptAndTheLogIsReadOn(String topic, String what) throws Exception {
        String id = "OL-" + topic + "-" + what.replace(' ', '-');
        byte[] large = new byte[13 * MIB];
        byte[] key = what.equals("key") ? large : id.getBytes(StandardCharsets.UTF_8);
        byte[] value = what.equals("value") ? large : new byte[] {1, 2, 3};

        var written = new RawLog(SharedStack.Stack.broker())
                .write(
                        new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                                topic, 1, null, key, value, headers(what, large)),
                        COMPRESSED);

        String origin = topic + "/" + written.partition() + "/" + written.offset();
        String shown = new String(beginning(key), StandardCharsets.UTF_8);
        Feeder.soon(() -> find(shown, origin).isPresent());
        feeder.allIsRead(id + "-next");

        StoredDeadLetter letter = find(shown, origin).orElseThrow();
        assertThat(letter.rule()).isEqualTo("over-limits");
        assertThat(letter.field())
                .isEqualTo(what.contains("header") || !what.equals("value") && !what.equals("key") ? "headers" : what);
        assertThat(letter.replayable()).isFalse();
        assertThat(feeder.bytesOf(letter)).isEqualTo(beginning(value));
        assertThat(letter.original().key()).isEqualTo(beginning(key));
        assertThat(letter.remedy())
                .contains("key " + key.length, "value " + value.length)
                .hasSizeLessThan(201);
        if (what.equals("value") || what.equals("key")) {
            assertThat(letter.remedy())
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(large)));
        }
    }

    private Optional<StoredDeadLetter> find(String key, String origin) {
        return feeder.deadLetters(key).stream()
                .filter(each -> each.origin().toString().equals(origin))
                .findFirst();
    }

    private static byte[] beginning(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
    }

    private static List<Header> headers(String what, byte[] large) {
        return switch (what) {
            case "one header" -> List.of(new RecordHeader("x", large));
            case "many headers" ->
                IntStream.range(0, 100_000)
                        .<Header>mapToObj(i -> new RecordHeader("x" + i, new byte[10]))
                        .toList();
            case "baggage", "traceparent" -> List.of(new RecordHeader(what, large));
            default -> List.of();
        };
    }
}
