package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.MoveCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void withoutACalendarTheInstanceStopsInsteadOfSettingFactsAside() {
        try (ClockStory bare = ClockStory.withoutCalendars()) {
            assertThatThrownBy(() -> bare.sent("2026-03-03T09:00")).hasStackTraceContaining("publish one");
            assertThat(bare.deadLetters()).isEmpty();
        }
    }
}
