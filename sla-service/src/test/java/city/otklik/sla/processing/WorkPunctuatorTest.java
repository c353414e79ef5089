package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPunctuatorTest {

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ClockStory story = new ClockStory(new WorkProperties(3, 2));

    @AfterEach
    void close() {
        story.close();
    }

    private void open(int cases) {
        story.tick("2026-03-03T09:00");
        for (int number = 0; number < cases; number++) {
            story.sent("CASE-" + number, "2026-03-03T09:00");
        }
        story.written();
    }

    @Test
    void whatIsTooMuchForOneTurnIsDoneBeforeTheNextTickWithFactsInBetween() {
        open(8);

        assertThat(story.tick("2026-03-03T14:00").written()).hasSize(3);
        assertThat(Announced.lines(story.sent("NEW", "2026-03-03T14:00").written()))
                .containsExactly("DeadlineSet ANSWER 2026-03-04T15:00", "DeadlineSet DRAFT 2026-03-04T10:00");
        assertThat(story.pause(MOMENT).written()).hasSize(3);
        assertThat(story.pause(MOMENT).written()).hasSize(2);
        assertThat(story.pause(MOMENT).written()).isEmpty();
        assertThat(story.openClocks.longestWait()).isZero();
    }

    @Test
    void casesAreCountedAnewInTurnsToo() {
        open(5);
        story.calendar("kislovodsk", "2", "2026-03-03T12:00", Facts.calendarWithout("2026-03-04"));

        assertThat(story.tick("2026-03-03T12:00:01").written()).hasSize(2);
        assertThat(story.pause(MOMENT).written()).hasSize(2);
        assertThat(story.pause(MOMENT).written()).hasSize(1);
        story.pause(MOMENT);
        assertThat(story.openClocks.recountsLeft()).isZero();
    }

    @Test
    void timeThatPassesOnTheMachineAloneNeverMakesAnythingDue() {
        open(8);
        story.tick("2026-03-03T13:59:59");

        assertThat(story.pause(Duration.ofHours(2)).written()).isEmpty();
    }
}
