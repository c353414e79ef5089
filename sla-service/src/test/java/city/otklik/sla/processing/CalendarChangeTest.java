package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.MoveCause;
import city.otklik.messaging.deadletters.DeadLetter;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarChangeTest {

    private final ClockStory story = new ClockStory(new WorkProperties(100, 2));

    @AfterEach
    void close() {
        story.close();
    }

    private void dayOffPublished() {
        story.calendar("kislovodsk", "2", "2026-03-03T12:00", Facts.calendarWithout("2026-03-04"));
    }

    @Test
    void onlyClocksThatMoveSaySoAndTheyNameTheVersion() {
        story.tick("2026-03-03T11:00")
                .sent("MOVES", "2026-03-03T09:00")
                .sent("STAYS", "2026-03-02T09:00")
                .written();

        dayOffPublished();
        story.tick("2026-03-03T12:00:01");

        assertThat(story.written()).singleElement().isInstanceOfSatisfying(DeadlineMoved.class, moved -> {
            assertThat(moved.getCaseId()).isEqualTo("MOVES");
            assertThat(moved.getOldDue()).isEqualTo(city("2026-03-04T10:00"));
            assertThat(moved.getNewDue()).isEqualTo(city("2026-03-05T10:00"));
            assertThat(moved.getCause()).isEqualTo(MoveCause.CALENDAR);
            assertThat(moved.getCalendarVersion()).isEqualTo("2");
        });
        story.tick("2026-03-03T12:00:02").tick("2026-03-03T12:00:03");
        assertThat(story.written()).isEmpty();
    }

    @Test
    void manyCasesAreCountedAnewAFewATick() {
        story.tick("2026-03-03T11:00");
        for (int number = 0; number < 5; number++) {
            story.sent("CASE-" + number, "2026-03-03T09:00");
        }
        story.written();

        dayOffPublished();

        assertThat(story.tick("2026-03-03T12:00:01").written()).hasSize(2);
        assertThat(story.openClocks.recountsLeft()).isEqualTo(3);
        assertThat(story.tick("2026-03-03T12:00:02").written()).hasSize(2);
        assertThat(story.tick("2026-03-03T12:00:03").written()).hasSize(1);
        assertThat(story.tick("2026-03-03T12:00:04").written()).isEmpty();
        assertThat(story.openClocks.recountsLeft()).isZero();
    }

    @Test
    void aFactThatComesBeforeItsCaseHadItsTurnFindsTheDueInstantMovedByTheCalendar() {
        story.tick("2026-03-03T11:00").sent("A", "2026-03-03T09:00").sent("B", "2026-03-03T09:00");
        story.sent("2026-03-03T09:00").written();

        dayOffPublished();
        story.fact(Facts.draft(1, "2026-03-03T12:00"));

        var written = story.written();
        assertThat(Announced.lines(written))
                .containsExactly(
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00",
                        "DeadlineMet DRAFT 2026-03-03T15:00",
                        "DeadlineSet APPROVAL 2026-03-03T12:30");
        assertThat(((DeadlineMoved) written.getFirst()).getCause()).isEqualTo(MoveCause.CALENDAR);
        story.tick("2026-03-03T12:00:01").tick("2026-03-03T12:00:02").tick("2026-03-03T12:00:03");
        assertThat(Announced.lines(story.written()))
                .containsExactly(
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00",
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00");
    }

    @Test
    void anUnreadableCalendarChangesNothing() {
        story.tick("2026-03-03T11:00").sent("2026-03-03T09:00").written();

        story.calendar("kislovodsk", "broken", "2026-03-03T12:00", "calendar kislovodsk\nnonsense");
        story.tick("2026-03-03T12:00:01");

        assertThat(story.written()).isEmpty();
        assertThat(story.published.find("kislovodsk", "broken")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[organisation]\nweek Mon-Sun off\n",
                "[organisation]\nweek Mon 09:00-09:01\n",
                "[organisation]\nweek Mon 00:00-00:01 00:02-00:03 00:04-00:05 00:06-00:07 00:08-00:09 00:10-00:11 00:12-00:13 00:14-00:15 00:16-00:17 00:18-00:19 00:20-00:21 00:22-00:23 00:24-00:25\n"
            })
    void anUnusableCalendarIsADeadLetterAndTheLastGoodOneStaysInForce(String content) {
        story.tick("2026-03-03T11:00").sent("2026-03-03T09:00").written();
        String mark = Objects.requireNonNull(story.published.current()).mark();

        story.calendar("kislovodsk", "bad", "2026-03-03T12:00", "calendar kislovodsk\nzone Europe/Moscow\n" + content);
        story.garbageCalendar();
        story.tick("2026-03-03T12:00:01");

        assertThat(story.written()).isEmpty();
        assertThat(story.published.current().mark()).isEqualTo(mark);
        assertThat(story.calendarDeadLetters)
                .extracting(DeadLetter::rule)
                .containsExactly("unusable-calendar", "magic-byte");
        assertThat(story.calendarDeadLetters.getFirst().remedy()).matches("(?s)kislovodsk@bad:\\d+: .+");
        assertThat(story.tick("2026-03-04T10:00:06").written()).isNotEmpty();
    }

    @Test
    void withoutACalendarTheInstanceStopsInsteadOfSettingFactsAside() {
        try (ClockStory bare = ClockStory.withoutCalendars()) {
            assertThatThrownBy(() -> bare.sent("2026-03-03T09:00")).hasStackTraceContaining("publish one");
            assertThat(bare.deadLetters()).isEmpty();
        }
    }
}
