package city.otklik.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.deadletters.DeadLetterEntry.Mark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits and what was replayed, whatever the order in which dead letters and markers were written. */
class DeadLetterHistoryTest {

    private static final String TOPIC = "routing.dead-letters";
    private static final Origin ORIGIN = new Origin("case.facts", 1, 7);

    private final DeadLetterHistory history = new DeadLetterHistory();
    private long next;

    private StoredDeadLetter kept() {
        ConsumerRecord<byte @Nullable [], byte @Nullable []> read =
                new ConsumerRecord<>("case.facts", 1, 7, "A".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        return kept(read, "handler-failed");
    }

    private StoredDeadLetter notHeld() {
        return kept(new ConsumerRecord<>("case.facts", 1, 7, null, null), DeadLetter.CANNOT_BE_HELD);
    }

    private StoredDeadLetter kept(ConsumerRecord<byte @Nullable [], byte @Nullable []> read, String rule) {
        take(DeadLetterFormat.deadLetter(new DeadLetter(read, "value", rule, "fix it"), TOPIC));
        return history.entries().getFirst().deadLetter();
    }

    private void marked(StoredDeadLetter deadLetter, String who) {
        marked(deadLetter, Kind.REPLAYED, who, "");
    }

    private void marked(StoredDeadLetter deadLetter, Kind kind, String who, String reason) {
        marked(deadLetter, kind, null, who, reason);
    }

    private void marked(StoredDeadLetter deadLetter, Kind kind, @Nullable Long proposal, String who, String reason) {
        take(DeadLetterFormat.marker(deadLetter, kind, TOPIC, proposal, who, reason));
    }

    private List<StoredDeadLetter> open() {
        return history.entries().stream()
                .filter(DeadLetterEntry::waits)
                .map(DeadLetterEntry::deadLetter)
                .toList();
    }

    private List<DeadLetterEntry> over() {
        return history.entries().stream().filter(entry -> !entry.waits()).toList();
    }

    private void take(ProducerRecord<byte[], byte[]> record) {
        history.take(new ConsumerRecord<>(
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
        StoredDeadLetter deadLetter = kept();
        marked(deadLetter, "sidorova");

        assertThat(open()).isEmpty();
        assertThat(over()).singleElement().satisfies(replayed -> {
            assertThat(replayed.isDiscarded()).isFalse();
            assertThat(replayed.end()).isEqualTo(new Mark(Kind.REPLAYED, 1, Instant.ofEpochSecond(2), "sidorova", ""));
            assertThat(replayed.deadLetter().original().size()).isEqualTo(3);
        });
    }

    @Test
    void aLetterThatCameBackWaitsAgain() {
        marked(kept(), "sidorova");
        kept();

        assertThat(open()).extracting(StoredDeadLetter::origin).containsExactly(ORIGIN);
        assertThat(over()).isEmpty();
    }

    @Test
    void aLetterThatCameBackBeforeTheMarkerOfItsReplayWaitsAgainToo() {
        StoredDeadLetter first = kept();
        kept();
        marked(first, "sidorova");

        assertThat(open()).extracting(StoredDeadLetter::origin).containsExactly(ORIGIN);
        assertThat(over()).isEmpty();
    }

    @Test
    void aLetterKeptTwiceByACrashIsOneAndAnsweredByOneReplay() {
        kept();
        marked(kept(), "sidorova");

        assertThat(open()).isEmpty();
        assertThat(over()).hasSize(1);
    }

    @Test
    void aLetterToBeDiscardedWaitsUntilAnotherConfirms() {
        StoredDeadLetter deadLetter = kept();
        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin", "garbage");
        assertThat(open()).containsExactly(deadLetter);
        assertThat(history.entries().getFirst().proposal())
                .isEqualTo(new Mark(Kind.DISCARD_PROPOSED, 1, Instant.ofEpochSecond(2), "admin", "garbage"));

        marked(deadLetter, Kind.DISCARDED, "admin2", "garbage");

        assertThat(open()).isEmpty();
        assertThat(over()).singleElement().satisfies(entry -> {
            assertThat(entry.isDiscarded()).isTrue();
            assertThat(entry.proposal()).isNotNull();
        });
    }

    @Test
    void aProposalIsVoidOnceTheLetterCameBack() {
        marked(kept(), Kind.DISCARD_PROPOSED, "admin", "garbage");
        StoredDeadLetter again = kept();

        assertThat(history.entries()).containsExactly(new DeadLetterEntry(again, null, null));
    }

    @Test
    void whatCannotBeHeldIsMetAgainAndStaysAsItWasDecided() {
        StoredDeadLetter deadLetter = notHeld();
        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin", "garbage");
        assertThat(notHeld()).isEqualTo(deadLetter);
        marked(deadLetter, Kind.DISCARDED, 1L, "admin2", "garbage");
        notHeld();

        assertThat(open()).isEmpty();
        assertThat(over()).singleElement().satisfies(entry -> {
            assertThat(entry.isDiscarded()).isTrue();
            assertThat(entry.deadLetter()).isEqualTo(deadLetter);
        });
    }

    @Test
    void whatCanBeHeldByNowAndFailsWaits() {
        StoredDeadLetter unread = notHeld();
        marked(unread, Kind.DISCARDED, "admin2", "garbage");
        StoredDeadLetter read = kept();
        assertThat(open()).containsExactly(read);

        marked(read, Kind.REPLAYED, "admin", "");
        notHeld();
        assertThat(open()).extracting(StoredDeadLetter::rule).containsExactly(DeadLetter.CANNOT_BE_HELD);
    }

    @Test
    void aConfirmationCountsForTheProposalThatItNames() {
        StoredDeadLetter deadLetter = kept();
        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin", "garbage");
        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin3", "a second one at the same moment");
        marked(deadLetter, Kind.DISCARDED, 2L, "admin2", "a second one at the same moment");
        assertThat(open()).containsExactly(deadLetter);
        assertThat(history.entries().getFirst().proposal())
                .extracting(Mark::number, Mark::reason)
                .containsExactly(1L, "garbage");

        marked(deadLetter, Kind.DISCARD_WITHDRAWN, 1L, "admin", "");
        marked(deadLetter, Kind.DISCARDED, 1L, "admin2", "garbage");
        assertThat(history.entries()).containsExactly(new DeadLetterEntry(deadLetter, null, null));

        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin", "sent by hand");
        marked(deadLetter, Kind.DISCARDED, 6L, "admin2", "sent by hand");
        assertThat(over())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isDiscarded()).isTrue());
    }

    @Test
    void whatIsOverStaysSo() {
        StoredDeadLetter deadLetter = kept();
        marked(deadLetter, Kind.DISCARDED, "admin2", "garbage");
        marked(deadLetter, Kind.REPLAYED, "admin", "");
        marked(deadLetter, Kind.DISCARD_PROPOSED, "admin", "again");

        assertThat(over())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isDiscarded()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "case.facts/1/7\n2026-11-23 INFO all is well",
                "no topic/1/7",
                "case.facts/1/9999999999999999999"
            })
    void aLetterThatDoesNotSayWhereItWasIsListedByItsOwnPlace(String origin) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("otklik-origin", origin.getBytes(StandardCharsets.UTF_8));
        take(new ProducerRecord<>(TOPIC, null, null, null, new byte[] {9}, headers));
        kept();

        assertThat(open())
                .filteredOn(letter -> !letter.replayable())
                .extracting(StoredDeadLetter::origin)
                .containsExactly(new Origin(TOPIC, 0, 0));
        assertThat(open()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case.facts", "case.facts/1", "case.facts/one/2", "case.facts/1/-2", "a/1/2/3"})
    void coordinatesThatAreNoneSayHowToWriteThem(String text) {
        assertThatThrownBy(() -> Origin.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it such as case.facts/3/120");
    }
}
