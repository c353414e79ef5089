package city.otklik.sla.keeping;

import static city.otklik.sla.keeping.ClockStory.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.MoveCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {

    private final ClockStory story = new ClockStory(new Workload(100, 2));

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
                .said();

        dayOffPublished();
        story.tick("2026-03-03T12:00:01");

        assertThat(story.said()).singleElement().isInstanceOfSatisfying(DeadlineMoved.class, moved -> {
            assertThat(moved.getCaseId()).isEqualTo("MOVES");
            assertThat(moved.getOldDue()).isEqualTo(city("2026-03-04T10:00"));
            assertThat(moved.getNewDue()).isEqualTo(city("2026-03-05T10:00"));
            assertThat(moved.getCause()).isEqualTo(MoveCause.CALENDAR);
            assertThat(moved.getCalendarVersion()).isEqualTo("2");
        });
        story.tick("2026-03-03T12:00:02").tick("2026-03-03T12:00:03");
        assertThat(story.said()).isEmpty();
    }

    @Test
    void manyCasesAreCountedAnewAFewATick() {
        story.tick("2026-03-03T11:00");
        for (int number = 0; number < 5; number++) {
            story.sent("CASE-" + number, "2026-03-03T09:00");
        }
        story.said();

        dayOffPublished();

        assertThat(story.tick("2026-03-03T12:00:01").said()).hasSize(2);
        assertThat(story.board.recountsLeft()).isEqualTo(3);
        assertThat(story.tick("2026-03-03T12:00:02").said()).hasSize(2);
        assertThat(story.tick("2026-03-03T12:00:03").said()).hasSize(1);
        assertThat(story.tick("2026-03-03T12:00:04").said()).isEmpty();
        assertThat(story.board.recountsLeft()).isZero();
    }

    @Test
    void aFactThatComesBeforeItsCaseHadItsTurnFindsTheDueInstantMovedByTheCalendar() {
        story.tick("2026-03-03T11:00").sent("A", "2026-03-03T09:00").sent("B", "2026-03-03T09:00");
        story.sent("2026-03-03T09:00").said();

        dayOffPublished();
        story.fact(Facts.draft(1, "2026-03-03T12:00"));

        var said = story.said();
        assertThat(Said.lines(said))
                .containsExactly(
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00",
                        "DeadlineMet DRAFT 2026-03-03T15:00",
                        "DeadlineSet APPROVAL 2026-03-03T12:30");
        assertThat(((DeadlineMoved) said.getFirst()).getCause()).isEqualTo(MoveCause.CALENDAR);
        story.tick("2026-03-03T12:00:01").tick("2026-03-03T12:00:02").tick("2026-03-03T12:00:03");
        assertThat(Said.lines(story.said()))
                .containsExactly(
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00",
                        "DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00");
    }

    @Test
    void anUnreadableCalendarChangesNothing() {
        story.tick("2026-03-03T11:00").sent("2026-03-03T09:00").said();

        story.calendar("kislovodsk", "broken", "2026-03-03T12:00", "calendar kislovodsk\nnonsense");
        story.tick("2026-03-03T12:00:01");

        assertThat(story.said()).isEmpty();
        assertThat(story.shelf.find("kislovodsk", "broken")).isNull();
    }

    @Test
    void withoutACalendarTheInstanceStopsInsteadOfSettingFactsAside() {
        try (ClockStory bare = ClockStory.withoutCalendars()) {
            assertThatThrownBy(() -> bare.sent("2026-03-03T09:00")).hasStackTraceContaining("publish one");
            assertThat(bare.setAside()).isEmpty();
        }
    }
}
