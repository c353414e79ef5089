package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.wire.FactHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is in the log, it ends handled, passed over or kept whole as a dead letter, and the log is read on. */
@RoutingTest
class SpoiltRecordsTest {

    private static final int MIB = 1024 * 1024;

    @Autowired
    Feeder feeder;

    @Autowired
    StoredDeadLetters deadLetters;

    @Autowired
    MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "truncated,truncated-body",
        "magic,magic-byte",
        "unknownId,unknown-schema-id",
        "nothing,null-value",
        "short,too-short",
        "trailing,trailing-bytes",
        "absurdLength,truncated-body"
    })
    void spoiltBytesAreKeptWholeAndTheLogIsReadOn(String how, String rule) {
        String id = "SP-" + how;
        OutgoingFact fact = feeder.accepted(id, 1);
        byte[] spoilt = spoilt(how).apply(fact.value());

        feeder.send(fact, value -> spoilt);
        feeder.allIsRead(id + "-next");

        StoredDeadLetter deadLetter = feeder.deadLetters(id).getFirst();
        assertThat(deadLetter.rule()).isEqualTo(rule);
        assertThat(deadLetter.field()).isEqualTo("value");
        assertThat(deadLetter.remedy()).isNotBlank();
        assertThat(feeder.bytesOf(deadLetter)).isEqualTo(spoilt);
        assertThat(FactHeaders.in(deadLetter.headers()).id()).isEqualTo(fact.id());
        assertThat(deadLetter.headers()).extracting(Header::key).noneMatch(name -> name.startsWith("spring"));
        assertThat(deadLetter.origin().topic()).isEqualTo("case.facts");
    }

    private static UnaryOperator<byte @Nullable []> spoilt(String how) {
        return value -> switch (how) {
            case "truncated" -> Arrays.copyOf(value, value.length - 3);
            case "magic" -> with(value, 0, (byte) 7);
            case "unknownId" -> ByteBuffer.wrap(value.clone()).putInt(1, 99_999).array();
            case "short" -> new byte[] {0, 1};
            case "trailing" -> Arrays.copyOf(value, value.length + 2);
            // A case id that says it is two gigabytes long.
            case "absurdLength" ->
                ByteBuffer.allocate(10)
                        .put(value, 0, 5)
                        .put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f})
                        .array();
            default -> null;
        };
    }

    private static byte[] with(byte[] value, int at, byte b) {
        byte[] changed = value.clone();
        changed[at] = b;
        return changed;
    }

    @Test
    void aFactFromAnotherThanItsOwnerIsPutAsideAndNobodyWaitsBehindIt() {
        OutgoingFact fact = feeder.accepted("SP-foreign", 1);
        OutgoingFact forged = new OutgoingFact(
                1,
                fact.id(),
                fact.type(),
                "sla",
                fact.topic(),
                fact.key(),
                fact.actor(),
                fact.actorSubject(),
                fact.occurredAt(),
                null,
                null,
                fact.value());

        feeder.send(forged);
        feeder.send(fact);

        Feeder.soon(() -> feeder.handled("SP-foreign").equals(List.of(1L)));
        assertThat(feeder.deadLetters("SP-foreign"))
                .extracting(StoredDeadLetter::rule)
                .containsExactly("foreign-source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.facts", "curator.messages"})
    void whatARecordSaysOfItsReplayIsNotBelieved(String topic) {
        String id = "SP-forged-" + topic;
        OutgoingFact fact = feeder.accepted(id, 1);
        RecordHeaders headers = new RecordHeaders(FactHeaders.of(fact));
        headers.add("otklik-origin", "working-calendars/0/0\nforged".getBytes(StandardCharsets.UTF_8));
        headers.add("otklik-dl-timestamp", "1".getBytes(StandardCharsets.UTF_8));
        headers.add("otklik-replayed-for", "sla".getBytes(StandardCharsets.UTF_8));

        feeder.write(topic, fact.key().getBytes(StandardCharsets.UTF_8), Arrays.copyOf(fact.value(), 12), headers);

        Feeder.soon(() -> !feeder.deadLetters(id).isEmpty());
        assertThat(feeder.deadLetters(id)).singleElement().satisfies(letter -> {
            assertThat(letter.rule()).isEqualTo("truncated-body");
            assertThat(letter.origin().topic()).isEqualTo(topic);
            assertThat(letter.headers()).extracting(Header::key).noneMatch(name -> name.startsWith("otklik-"));
        });
    }

    @Test
    void aReplayedForgeryStaysOne() {
        OutgoingFact fact = feeder.accepted("SP-replayed-forgery", 1);
        feeder.write(
                "curator.messages",
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.value(),
                Feeder.replayHeaders(new StoredDeadLetter(
                        1,
                        Instant.EPOCH,
                        new Origin("case.facts", 1, 1),
                        new StoredDeadLetter.Why("", "", ""),
                        new StoredDeadLetter.Original(null, FactHeaders.of(fact), Instant.EPOCH, -1),
                        true)));
        Feeder.soon(() -> !feeder.deadLetters("SP-replayed-forgery").isEmpty());
        StoredDeadLetter letter = feeder.deadLetters("SP-replayed-forgery").getFirst();

        feeder.replayAll("SP-replayed-forgery", "admin");

        Feeder.soon(() ->
                feeder.deadLetters("SP-replayed-forgery").stream().anyMatch(again -> again.number() > letter.number()));
        assertThat(feeder.deadLetters("SP-replayed-forgery"))
                .extracting(StoredDeadLetter::rule, StoredDeadLetter::origin)
                .containsExactly(tuple("foreign-topic", letter.origin()));
        assertThat(feeder.handled("SP-replayed-forgery")).isEmpty();
    }

    @Test
    void aReplayThatDoesNotSayWhereItWasIsPutAside() {
        OutgoingFact fact = feeder.accepted("SP-nowhere", 1);
        feeder.write(
                "routing.replays",
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.value(),
                new RecordHeaders(FactHeaders.of(fact)));

        Feeder.soon(() -> !feeder.deadLetters("SP-nowhere").isEmpty());
        assertThat(feeder.deadLetters("SP-nowhere"))
                .extracting(StoredDeadLetter::rule)
                .containsExactly("replay-without-origin");
        assertThat(feeder.handled("SP-nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageRejected", "", "none"})
    void aFactWhoseHeaderNamesAnotherTypeIsPutAside(String type) {
        String id = "SP-type-" + type;
        OutgoingFact fact = feeder.accepted(id, 1);
        RecordHeaders headers = new RecordHeaders(FactHeaders.of(fact));
        headers.remove("ce_type");
        if (!type.equals("none")) {
            headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }

        feeder.write("case.facts", id.getBytes(StandardCharsets.UTF_8), fact.value(), headers);
        feeder.send(fact);

        Feeder.soon(() -> feeder.handled(id).equals(List.of(1L)));
        assertThat(feeder.deadLetters(id)).extracting(StoredDeadLetter::rule).containsExactly("foreign-type");
    }

    @Test
    void aFactOnTheWrongTopicIsPutAside() {
        OutgoingFact fact = feeder.accepted("SP-topic", 1);
        OutgoingFact misplaced = new OutgoingFact(
                1,
                fact.id(),
                fact.type(),
                fact.source(),
                "curator.messages",
                fact.key(),
                fact.actor(),
                fact.actorSubject(),
                fact.occurredAt(),
                null,
                null,
                fact.value());

        feeder.send(misplaced);

        Feeder.soon(() -> !feeder.deadLetters("SP-topic").isEmpty());
        assertThat(feeder.deadLetters("SP-topic").getFirst().rule()).isEqualTo("foreign-topic");
    }

    @Test
    void aFactUnderTheKeyOfAnotherCaseIsPutAside() {
        OutgoingFact fact = feeder.accepted("SP-key", 1);
        OutgoingFact misplaced = new OutgoingFact(
                1,
                fact.id(),
                fact.type(),
                fact.source(),
                fact.topic(),
                "SP-key-2",
                fact.actor(),
                fact.actorSubject(),
                fact.occurredAt(),
                null,
                null,
                fact.value());

        feeder.send(misplaced);

        Feeder.soon(() -> !feeder.deadLetters("SP-key-2").isEmpty());
        assertThat(feeder.deadLetters("SP-key-2").getFirst().field()).isEqualTo("caseId");
        assertThat(feeder.handled("SP-key")).isEmpty();
    }

    @Test
    void aTypeOfANewerServiceIsPassedOverAndCounted() {
        Schema newer = SchemaBuilder.record("NotYetKnown")
                .namespace("city.otklik.facts")
                .prop("owner", "intake")
                .prop("topic", "case.facts")
                .fields()
                .endRecord();
        int id = SharedStack.RegistryInMemory.registry().idOf(newer.getFullName(), newer);
        double before =
                meters.counter("otklik.facts.skipped", "why", "unknown-type").count();

        feeder.send(
                feeder.accepted("SP-newer", 1),
                value -> ByteBuffer.allocate(5).putInt(1, id).array());
        feeder.allIsRead("SP-newer-next");

        assertThat(meters.counter("otklik.facts.skipped", "why", "unknown-type").count())
                .isEqualTo(before + 1);
        assertThat(feeder.deadLetters("SP-newer")).isEmpty();
    }

    @Test
    void aTextOfFiveMebibytesIsRefusedByNameAndKeptWhole() {
        OutgoingFact message = largeMessage("SP-5mib", 5 * MIB);

        feeder.send(message, message.value(), Map.of("max.request.size", 8 * MIB));

        Feeder.soon(() -> !feeder.deadLetters("SP-5mib").isEmpty());
        StoredDeadLetter deadLetter = feeder.deadLetters("SP-5mib").getFirst();
        assertThat(deadLetter.field()).isEqualTo("text");
        assertThat(deadLetter.rule()).isEqualTo("text-too-long");
        assertThat(feeder.bytesOf(deadLetter)).isEqualTo(message.value());
    }

    @Test
    void aRecordOfTwentyMebibytesIsRefusedToItsSender() {
        RawLog raw = new RawLog(SharedStack.Stack.broker());
        byte[] huge = new byte[20 * MIB];
        new Random(1).nextBytes(huge);
        var record = new ProducerRecord<byte @Nullable [], byte @Nullable []>("curator.messages", huge);

        assertThatThrownBy(() -> raw.write(record, Map.of()))
                .as("the sender's own client, with its default settings")
                .hasCauseInstanceOf(RecordTooLargeException.class)
                .hasMessageContaining("max.request.size");
        assertThatThrownBy(() -> raw.write(record, Map.of("max.request.size", 32 * MIB)))
                .as("the broker, where the sender's client lets it pass")
                .hasCauseInstanceOf(RecordTooLargeException.class)
                .hasMessageContaining("larger than the max message size the server will accept");
    }

    @Test
    void aRecordThatOnlyCompressionMadeSmallIsNotKeptWhole() {
        OutgoingFact message = largeMessage("SP-20mib", 20 * MIB);

        feeder.send(message, message.value(), Map.of("max.request.size", 32 * MIB, "compression.type", "zstd"));

        Feeder.soon(() -> !feeder.deadLetters("SP-20mib").isEmpty());
        StoredDeadLetter deadLetter = feeder.deadLetters("SP-20mib").getFirst();
        assertThat(deadLetter.replayable()).isFalse();
    }

    private OutgoingFact largeMessage(String id, int size) {
        return feeder.message(id, FeedBytes.withText(id, "ы".repeat(size / 2)));
    }
}
