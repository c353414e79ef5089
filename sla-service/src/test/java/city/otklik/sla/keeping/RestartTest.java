package city.otklik.sla.keeping;

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
        RESTARTED(KeeperLife::restarted),
        REVIVED(KeeperLife::revived);

        private final Consumer<KeeperLife> happens;

        Interruption(Consumer<KeeperLife> happens) {
            this.happens = happens;
        }
    }

    private final ClockStory world = new ClockStory();
    private final KeeperLife life = new KeeperLife(world);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Interruption.class)
    void whatIsDueIsKnownAgainAndSaidOnce(Interruption interruption) {
        life.tick("2026-03-03T09:00").fact(Facts.accepted("2026-03-03T09:00")).said();

        interruption.happens.accept(life);
        assertThat(world.board.byDue(clock -> true, 10)).hasSize(2);
        assertThat(life.tick("2026-03-03T14:00").said()).containsExactly("DeadlineWarning DRAFT 2026-03-03T15:00");

        interruption.happens.accept(life);
        assertThat(world.board.byDue(clock -> true, 10)).hasSize(2);
        assertThat(life.tick("2026-03-03T14:00:01").said()).isEmpty();
        assertThat(life.tick("2026-03-03T15:01").said()).containsExactly("DeadlineBreached DRAFT 2026-03-03T15:00");

        interruption.happens.accept(life);
        assertThat(life.tick("2026-03-03T15:02").said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Interruption.class)
    void aStaleTickAfterwardsDoesNotTurnTimeBack(Interruption interruption) {
        life.tick("2026-03-03T09:00")
                .fact(Facts.accepted("2026-03-03T09:00"))
                .tick("2026-03-03T14:00")
                .said();

        interruption.happens.accept(life);
        life.tick("2026-03-03T08:00");

        assertThat(world.board.slowestTick())
                .isLessThanOrEqualTo(ClockStory.city("2026-03-03T14:00").toEpochMilli());
        assertThat(life.fact(Facts.draft(1, "2026-03-03T14:30")).said()).contains("DeadlineMet DRAFT 2026-03-03T15:00");
    }

    @Test
    void aChangeOfCalendarDuringDowntimeIsCaughtUp() {
        life.tick("2026-03-03T09:00").fact(Facts.accepted("2026-03-03T09:00")).said();

        world.calendar("kislovodsk", "2", "2026-03-03T12:00", Facts.calendarWithout("2026-03-04"));
        life.restarted();

        assertThat(life.tick("2026-03-03T12:01").said())
                .containsExactly("DeadlineMoved ANSWER 2026-03-04T10:00 2026-03-05T10:00");
        assertThat(life.restarted().tick("2026-03-03T12:02").said()).isEmpty();
    }

    @Test
    void whileTheRegistryIsAwayTheRecordIsReadAgainInsteadOfLost() {
        life.fact(Facts.accepted("2026-03-03T09:00")).fact(Facts.draft(1, "2026-03-03T10:00"));
        life.said();
        world.registry.setAway(true);

        assertThatThrownBy(() -> life.fact(Facts.draft(2, "2026-03-03T11:00")))
                .isInstanceOf(TaskCorruptedException.class);

        world.registry.setAway(false);
        assertThat(life.revived().fact(Facts.draft(2, "2026-03-03T11:00")).said())
                .contains("DeadlineSet APPROVAL 2026-03-03T11:30");
    }

    @Test
    void aPartitionGivenAwayLeavesNothingOnTheBoard() {
        life.fact(Facts.accepted("2026-03-03T09:00"));

        life.keeper.close();

        assertThat(world.board.byDue(clock -> true, 10)).isEmpty();
    }
}
