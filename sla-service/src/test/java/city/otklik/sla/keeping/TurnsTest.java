package city.otklik.sla.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ClockStory story = new ClockStory(new Workload(3, 2));

    @AfterEach
    void close() {
        story.close();
    }

    private void open(int cases) {
        story.tick("2026-03-03T09:00");
        for (int number = 0; number < cases; number++) {
            story.sent("CASE-" + number, "2026-03-03T09:00");
        }
        story.said();
    }

    @Test
    void whatIsTooMuchForOneTurnIsDoneBeforeTheNextTickWithFactsInBetween() {
        open(8);

        assertThat(story.tick("2026-03-03T14:00").said()).hasSize(3);
        assertThat(Said.lines(story.sent("NEW", "2026-03-03T14:00").said()))
                .containsExactly("DeadlineSet ANSWER 2026-03-04T15:00", "DeadlineSet DRAFT 2026-03-04T10:00");
        assertThat(story.pause(MOMENT).said()).hasSize(3);
        assertThat(story.pause(MOMENT).said()).hasSize(2);
        assertThat(story.pause(MOMENT).said()).isEmpty();
        assertThat(story.board.longestWait()).isZero();
    }

    @Test
    void casesAreCountedAnewInTurnsToo() {
        open(5);
        story.calendar("kislovodsk", "2", "2026-03-03T12:00", Facts.calendarWithout("2026-03-04"));

        assertThat(story.tick("2026-03-03T12:00:01").said()).hasSize(2);
        assertThat(story.pause(MOMENT).said()).hasSize(2);
        assertThat(story.pause(MOMENT).said()).hasSize(1);
        story.pause(MOMENT);
        assertThat(story.board.recountsLeft()).isZero();
    }

    @Test
    void timeThatPassesOnTheMachineAloneNeverMakesAnythingDue() {
        open(8);
        story.tick("2026-03-03T13:59:59");

        assertThat(story.pause(Duration.ofHours(2)).said()).isEmpty();
    }
}
