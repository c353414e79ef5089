package city.otklik.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits and what was replayed, whatever the order in which letters and markers came to stand. */
class LetterLedgerTest {

    private static final String TOPIC = "routing.dead-letters";
    private static final Origin ORIGIN = new Origin("case.facts", 1, 7);

    private final LetterLedger ledger = new LetterLedger();
    private long next;

    private StoredLetter kept() {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> read =
                new ConsumerRecord<>("case.facts", 1, 7, "A".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        take(LetterFormat.letter(new DeadLetter(read, ORIGIN.toString(), "value", "handler-failed", "mend it"), TOPIC));
        return ledger.open().getFirst();
    }

    private void marked(StoredLetter letter, String who) {
        take(LetterFormat.marker(letter, TOPIC, who));
    }

    private void take(ProducerRecord<byte[], byte[]> record) {
        ledger.take(new ConsumerRecord<>(
                TOPIC,
                0,
                next++,
                next * 1_000,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
    }

    @Test
    void aReplayedLetterIsKnownWithItsTimeAndItsPerson() {
        StoredLetter letter = kept();
        marked(letter, "sidorova");

        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.replayed()).singleElement().satisfies(replayed -> {
            assertThat(replayed.by()).isEqualTo("sidorova");
            assertThat(replayed.at()).isEqualTo("1970-01-01T00:00:02Z");
            assertThat(replayed.letter().value()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void aLetterThatCameBackWaitsAgain() {
        marked(kept(), "sidorova");
        kept();

        assertThat(ledger.open()).extracting(StoredLetter::origin).containsExactly(ORIGIN);
        assertThat(ledger.replayed()).isEmpty();
    }

    @Test
    void aLetterThatCameBackBeforeTheMarkerOfItsReplayWaitsAgainToo() {
        StoredLetter first = kept();
        kept();
        marked(first, "sidorova");

        assertThat(ledger.open()).extracting(StoredLetter::origin).containsExactly(ORIGIN);
        assertThat(ledger.replayed()).isEmpty();
    }

    @Test
    void aLetterKeptTwiceByACrashIsOneAndAnsweredByOneReplay() {
        kept();
        marked(kept(), "sidorova");

        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.replayed()).hasSize(1);
    }

    @Test
    void whatIsNoLetterIsPassedOver() {
        take(new ProducerRecord<>(TOPIC, null, null, null, new byte[] {9}, new RecordHeaders()));
        kept();

        assertThat(ledger.open()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case.facts", "case.facts/1", "case.facts/one/2", "case.facts/1/-2", "a/1/2/3"})
    void coordinatesThatAreNoneSayHowToWriteThem(String text) {
        assertThatThrownBy(() -> Origin.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it such as case.facts/3/120");
    }
}
