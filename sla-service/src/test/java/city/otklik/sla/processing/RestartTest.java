package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartTest {

    enum Interruption {
        RESTARTED(ProcessorLife::restarted),
        REVIVED(ProcessorLife::revived);

        private final Consumer<ProcessorLife> happens;

        Interruption(Consumer<ProcessorLife> happens) {
            this.happens = happens;
        }
    }

    private final ClockStory world = new ClockStory();
    private final ProcessorLife life = new ProcessorLife(world);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Interruption.class)
    void whatIsDueIsKnownAgainAndSaidOnce(Interruption interruption) {
        life.tick("2026-03-03T09:00").fact(Facts.accepted("2026-03-03T09:00")).written();

        interruption.happens.accept(life);
        assertThat(world.openClocks.byDue(clock -> true, 10)).hasSize(2);
        assertThat(life.tick("2026-03-03T14:00").written()).containsExactly("DeadlineWarning DRAFT 2026-03-03T15:00");

        interruption.happens.accept(life);
        assertThat(world.openClocks.byDue(clock -> true, 10)).hasSize(2);
        assertThat(life.tick("2026-03-03T14:00:01").written()).isEmpty();
        assertThat(life.tick("2026-03-03T15:01").written()).containsExactly("DeadlineBreached DRAFT 2026-03-03T15:00");

        interruption.happens.accept(life);
        assertThat(life.tick("2026-03-03T15:02").written()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Interruption.class)
    void aStaleTickAfterwardsDoesNotTurnTimeBack(Interruption interruption) {
        life.tick("2026-03-03T09:00")
                .fact(Facts.accepted("2026-03-03T09:00"))
                .tick("2026-03-03T14:00")
                .written();

        interruption.happens.accept(life);
        life.tick("2026-03-03T08:00");

        assertThat(world.openClocks.slowestTick())
                .isLessThanOrEqualTo(ClockStory.city("2026-03-03T14:00").toEpochMilli());
        assertThat(life.fact(Facts.draft(1, "2026-03-03T14:30")).written())
                .contains("DeadlineMet DRAFT 2026-03-03T15:00");
    }

    @Test
    void aChangeOfCalendarDuringDowntimeIsCaughtUp() {
        life.tick("2026-03-03T09:00").fact(Facts.accepted("2026-03-03T09:00")).written();

        world.calendar("kislovodsk", "2", "2026-03-03T12:00", Facts.calendarWithout("2026-03-04"));
        life.restarted();

        assertThat(life.tick("2026-03-03T12:01").written())
                .containsExactly("DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00");
        assertThat(life.restarted().tick("2026-03-03T12:02").written()).isEmpty();
    }

    @Test
    void whileTheRegistryIsAwayTheRecordIsReadAgainInsteadOfLost() {
        life.fact(Facts.accepted("2026-03-03T09:00")).fact(Facts.draft(1, "2026-03-03T10:00"));
        life.written();
        world.registry.setAway(true);

        assertThatThrownBy(() -> life.fact(Facts.draft(2, "2026-03-03T11:00")))
                .isInstanceOf(TaskCorruptedException.class);

        world.registry.setAway(false);
        assertThat(life.revived().fact(Facts.draft(2, "2026-03-03T11:00")).written())
                .contains("DeadlineSet APPROVAL 2026-03-03T11:30");
    }

    @Test
    void aPartitionGivenAwayLeavesNothingOnTheBoard() {
        life.fact(Facts.accepted("2026-03-03T09:00"));

        life.processor.close();

        assertThat(world.openClocks.byDue(clock -> true, 10)).isEmpty();
    }
}
