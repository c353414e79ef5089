package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private final ClockStory story = new ClockStory();

    @AfterEach
    void close() {
        story.close();
    }

    private void expectAside(String rule, byte @Nullable [] original) {
        List<TestRecord<byte[], byte[]>> letters = story.deadLetters();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(original);
            assertThat(FactHeaders.text(letter.headers(), "otklik-dl-rule")).isEqualTo(rule);
            assertThat(FactHeaders.text(letter.headers(), "otklik-dl-remedy")).isNotBlank();
            assertThat(FactHeaders.text(letter.headers(), "otklik-origin")).startsWith("case.facts/0/");
        });
        story.sent("2026-03-03T09:00");
        assertThat(story.written()).as("the partition moves on").hasSize(2);
    }

    private byte[] draft() {
        return story.wire.encode(Facts.draft(1, "2026-03-03T11:00"));
    }

    private RecordHeaders from(String source) {
        return new RecordHeaders(FactHeaders.of(new OutgoingFact(
                1,
                "x-1",
                "DraftSubmitted",
                source,
                "case.facts",
                "x",
                "a",
                null,
                ClockStory.city("2026-03-03T11:00"),
                null,
                null,
                new byte[0])));
    }

    @Test
    void aTruncatedRecord() {
        byte[] cut = Arrays.copyOf(draft(), 12);
        story.raw(ClockStory.CASE, cut, from("approval"));
        expectAside("truncated-body", cut);
    }

    @Test
    void aRecordOverTheLimits() {
        story.raw(ClockStory.CASE, new byte[2 * 1024 * 1024], from("approval"));
        expectAside("over-limits", new byte[4096]);
    }

    @Test
    void aBadMagicByte() {
        byte[] bad = draft();
        bad[0] = 7;
        story.raw(ClockStory.CASE, bad, from("approval"));
        expectAside("magic-byte", bad);
    }

    @Test
    void anUnknownSchemaId() {
        byte[] bad = draft();
        bad[3] = 99;
        story.raw(ClockStory.CASE, bad, from("approval"));
        expectAside("unknown-schema-id", bad);
    }

    @Test
    void noValue() {
        story.raw(ClockStory.CASE, null, from("approval"));
        expectAside("null-value", null);
    }

    @Test
    void aFactFromAForeignSource() {
        byte[] draft = draft();
        story.raw(ClockStory.CASE, draft, from("routing"));
        expectAside("foreign-source", draft);
    }

    @Test
    void aKeyThatIsNotTheCase() {
        byte[] draft = draft();
        story.raw("another", draft, from("approval"));
        expectAside("key-is-not-the-case", draft);
    }

    @Test
    void noKeyAtAll() {
        byte[] draft = draft();
        story.raw(null, draft, from("approval"));
        expectAside("key-is-not-the-case", draft);
    }

    @Test
    void aFactWithoutHeaders() {
        byte[] draft = draft();
        story.raw(ClockStory.CASE, draft, new RecordHeaders());
        expectAside("foreign-source", draft);
    }

    private static final Map<String, String> REPLAY =
            Map.of("otklik-origin", "case.facts/0/41", "otklik-dl-timestamp", "1772524800000");

    private RecordHeaders with(Map<String, String> more) {
        RecordHeaders headers = from("approval");
        more.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    @Test
    void whatARecordOfTheFactsSaysOfItsReplayIsNotBelieved() {
        byte[] cut = Arrays.copyOf(draft(), 12);
        story.raw(
                ClockStory.CASE,
                cut,
                with(Map.of("otklik-origin", "curator.messages/7/7\nforged", "otklik-replayed-for", "routing")));
        expectAside("truncated-body", cut);
    }

    @Test
    void aReplayIsHandledAsTheRecordThatItWas() {
        story.sent("2026-03-03T09:00").written();

        story.replay(ClockStory.CASE, draft(), with(REPLAY));

        assertThat(story.deadLetters()).isEmpty();
        assertThat(story.written()).extracting(it -> it.getSchema().getName()).contains("DeadlineMet");
    }

    @Test
    void aReplayThatFailsAgainKeepsItsName() {
        byte[] cut = Arrays.copyOf(draft(), 12);
        story.replay(ClockStory.CASE, cut, with(REPLAY));

        assertThat(story.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(FactHeaders.text(letter.headers(), "otklik-origin")).isEqualTo("case.facts/0/41");
            assertThat(FactHeaders.text(letter.headers(), "otklik-dl-timestamp"))
                    .isEqualTo("1772524800000");
        });
    }

    @Test
    void aReplayThatDoesNotSayWhereItWasIsPutAside() {
        story.replay(ClockStory.CASE, draft(), with(Map.of("otklik-origin", "nowhere")));

        assertThat(story.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(FactHeaders.text(letter.headers(), "otklik-origin"))
                        .startsWith("sla.replays/0/"));
        assertThat(story.store().get(ClockStory.CASE)).isNull();
    }

    @Test
    void aCalendarOfAForeignSourceIsNotUsed() {
        story.calendarFrom("curator", "kislovodsk", "2", "2026-01-01T00:00", ClockStory.text("kislovodsk"));

        assertThat(story.published.find("kislovodsk", "2")).isNull();
    }

    @Test
    void aFactWhoseHeaderNamesAnotherType() {
        byte[] draft = draft();
        RecordHeaders headers = from("approval");
        headers.remove("ce_type");
        headers.add("ce_type", "DraftApproved".getBytes(StandardCharsets.UTF_8));
        story.raw(ClockStory.CASE, draft, headers);
        expectAside("foreign-type", draft);
    }
}
