package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineWarning;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockStoriesTest {

    private final ClockStory story = new ClockStory();

    @AfterEach
    void close() {
        story.close();
    }

    private List<String> written() {
        return Announced.lines(story.written());
    }

    @ParameterizedTest(name = "sent {0}")
    @CsvSource({
        "2026-03-03T09:00, 2026-03-04T10:00, 2026-03-03T15:00",
        "2026-03-03T13:20, 2026-03-04T15:00, 2026-03-04T10:00",
        "2026-03-03T17:00, 2026-03-04T18:00, 2026-03-04T14:00",
        "2026-03-03T18:00, 2026-03-05T10:00, 2026-03-04T15:00",
        "2026-03-06T16:00, 2026-03-10T17:00, 2026-03-10T12:00",
        "2026-04-30T10:00, 2026-05-04T12:00, 2026-04-30T16:00",
        "2026-04-20T15:00, 2026-04-22T16:00, 2026-04-22T11:00",
        "2024-04-26T16:00, 2024-04-27T17:00, 2024-04-27T12:00",
    })
    void everyWorkedExampleOfTheRegulationIsSetOnTheLog(String sent, String answer, String draft) {
        story.tick(sent).sent(sent);

        assertThat(written()).containsExactly("DeadlineSet ANSWER " + answer, "DeadlineSet DRAFT " + draft);
    }

    @Test
    void answeredInTimeEveryClockIsMet() {
        story.sent("2026-03-03T09:00");
        story.fact(Facts.draft(1, "2026-03-03T11:00")).fact(Facts.approved(1, "2026-03-03T11:20"));
        story.fact(Facts.published(1, "2026-03-03T11:30"));
        story.tick("2026-03-05T18:00");

        assertThat(written())
                .containsExactly(
                        "DeadlineSet ANSWER 2026-03-04T10:00",
                        "DeadlineSet DRAFT 2026-03-03T15:00",
                        "DeadlineMet DRAFT 2026-03-03T15:00",
                        "DeadlineSet APPROVAL 2026-03-03T11:30",
                        "DeadlineMet APPROVAL 2026-03-03T11:30",
                        "DeadlineMet ANSWER 2026-03-04T10:00");
        assertThat(story.openClocks.byDue(clock -> true, 10)).isEmpty();
    }

    @Test
    void warnsAtTheLeadAndBreachesFiveSecondsAfterDue() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00");
        story.written();

        story.tick("2026-03-03T13:59:59");
        assertThat(written()).isEmpty();
        story.tick("2026-03-03T14:00");
        assertThat(written()).containsExactly("DeadlineWarning DRAFT 2026-03-03T15:00");
        story.tick("2026-03-03T15:00:04");
        assertThat(written()).isEmpty();
        story.tick("2026-03-03T15:00:05");
        assertThat(story.written()).singleElement().isInstanceOfSatisfying(DeadlineBreached.class, breach -> {
            assertThat(breach.getDue()).isEqualTo(city("2026-03-03T15:00"));
            assertThat(breach.getNoticedAt()).isEqualTo(city("2026-03-03T15:00:05"));
        });
        story.tick("2026-03-03T15:00:06");
        assertThat(written()).isEmpty();
        assertThat(story.meters
                        .counter(
                                "otklik.clock.outcomes",
                                "kind",
                                "DRAFT",
                                "outcome",
                                "BREACHED",
                                "department",
                                "none",
                                "network",
                                "VK",
                                "priority",
                                "NORMAL")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aBreachThatAFactProvesBeforeAnyTickIsNotNoticedBeforeItIsDue() {
        story.sent("2026-03-03T09:00").written();

        story.fact(Facts.draft(1, "2026-03-03T15:30"));

        assertThat(story.written())
                .filteredOn(DeadlineBreached.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeadlineBreached.class,
                        breach -> assertThat(breach.getNoticedAt()).isEqualTo(city("2026-03-03T15:00")));
    }

    @Test
    void aClarificationStopsTheTermAndTheReplyStartsItAgain() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00").written();

        story.fact(Facts.posted(1, "2026-03-03T11:00"));
        assertThat(written())
                .containsExactly(
                        "DeadlineSuspended ANSWER 2026-03-04T10:00", "DeadlineSuspended DRAFT 2026-03-03T15:00");
        story.tick("2026-03-05T10:00");
        assertThat(written()).isEmpty();
        story.fact(Facts.answered(1, "2026-03-05T10:30"));
        assertThat(written())
                .containsExactly(
                        "DeadlineResumed ANSWER 2026-03-04T10:00 2026-03-06T09:30",
                        "DeadlineResumed DRAFT 2026-03-03T15:00 2026-03-05T14:30");
    }

    @Test
    void factsOfABacklogAreReadBeforeTimeMovesSoNothingIsBreachedFalsely() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00").written();

        story.fact(Facts.draft(1, "2026-03-03T11:00")).fact(Facts.approved(1, "2026-03-03T11:20"));
        story.fact(Facts.published(1, "2026-03-03T11:30"));
        story.tick("2026-03-06T09:00");

        assertThat(written())
                .noneMatch(line -> line.startsWith("DeadlineBreached") || line.startsWith("DeadlineWarning"));
    }

    @Test
    void afterDowntimeWhatFellDueIsSaidOnceAndMarkedLate() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00").written();

        story.tick("2026-03-04T08:30");

        List<org.apache.avro.specific.SpecificRecord> records = story.written();
        assertThat(Announced.lines(records))
                .containsExactlyInAnyOrder(
                        "DeadlineWarning ANSWER 2026-03-04T10:00", "DeadlineBreached DRAFT 2026-03-03T15:00");
        assertThat(records)
                .filteredOn(DeadlineWarning.class::isInstance)
                .allSatisfy(record ->
                        assertThat(((DeadlineWarning) record).getLate()).isTrue());
    }

    @Test
    void aWarningSaysWhetherItIsTheLastBeforeDue() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00");
        story.tick("2026-03-03T14:00").tick("2026-03-03T17:00").tick("2026-03-04T09:30");

        assertThat(story.written())
                .filteredOn(DeadlineWarning.class::isInstance)
                .extracting(
                        record -> ((DeadlineWarning) record).getClock(),
                        record -> ((DeadlineWarning) record).getLeadMillis() / 60_000,
                        record -> ((DeadlineWarning) record).getLast())
                .containsExactly(
                        tuple(city.otklik.facts.ClockKind.DRAFT, 60L, true),
                        tuple(city.otklik.facts.ClockKind.ANSWER, 120L, false),
                        tuple(city.otklik.facts.ClockKind.ANSWER, 30L, true));
    }

    @Test
    void timeNeverRunsBackwards() {
        story.tick("2026-03-03T14:30").sent("2026-03-03T09:00");
        assertThat(written()).contains("DeadlineWarning DRAFT 2026-03-03T15:00");

        story.tick("2026-03-03T09:30").fact(Facts.draft(1, "2026-03-03T14:20"));

        assertThat(story.openClocks.slowestTick())
                .isEqualTo(city("2026-03-03T14:30").toEpochMilli());
    }

    @Test
    void theSameFactReadTwiceChangesNothing() {
        story.sent("2026-03-03T09:00")
                .fact(Facts.draft(1, "2026-03-03T11:00"), 77)
                .written();
        byte[] before = story.store().get(ClockStory.CASE);

        story.fact(Facts.draft(1, "2026-03-03T11:00"), 77);

        assertThat(written()).isEmpty();
        assertThat(story.store().get(ClockStory.CASE)).isEqualTo(before);
    }

    @Test
    void recordsOfACaseAreNumberedAndCarryTheirCause() {
        story.sent("2026-03-03T09:00").fact(Facts.draft(1, "2026-03-03T11:00"), 77);

        var headers = story.saidRecords().stream()
                .map(record -> city.otklik.messaging.wire.FactHeaders.in(record.headers()))
                .toList();

        assertThat(headers).extracting(h -> h.sequence()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(headers).extracting(h -> h.id()).doesNotHaveDuplicates();
        assertThat(headers.getLast().causation()).isEqualTo(ClockStory.CASE + "-77");
        assertThat(headers).extracting(h -> h.source()).containsOnly("sla");
    }

    @Test
    void theBoardShowsWhatIsOwedByDue() {
        story.sent("2026-03-03T09:00").fact(Facts.routed("housing")).tick("2026-03-03T14:00");

        assertThat(story.openClocks.byDue(clock -> true, 10))
                .extracting(
                        clock -> clock.clock().kind(), clock -> clock.urgency().name(), clock -> clock.department())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ClockKind.DRAFT, "URGENT", "housing"),
                        org.assertj.core.groups.Tuple.tuple(ClockKind.ANSWER, "ON_TIME", "housing"));
        assertThat(story.openClocks.count(group -> group.kind() == ClockKind.DRAFT))
                .isEqualTo(1);
    }

    @Test
    void oneTickDoesABoundedAmountAndTheNextGoesOn() {
        try (ClockStory small = new ClockStory(new WorkProperties(3, 3))) {
            small.tick("2026-03-03T09:00");
            for (int number = 0; number < 8; number++) {
                small.sent("CASE-" + number, "2026-03-03T09:00");
            }
            small.written();

            small.tick("2026-03-03T14:00");
            assertThat(small.written()).hasSize(3);
            assertThat(small.openClocks.longestWait()).isZero();
            small.tick("2026-03-03T14:00:01");
            assertThat(small.written()).hasSize(3);
            assertThat(small.openClocks.longestWait()).isEqualTo(1_000);
            small.tick("2026-03-03T14:00:02");
            assertThat(small.written()).hasSize(2);
            small.tick("2026-03-03T14:00:03");
            assertThat(small.written()).isEmpty();
        }
    }
}
