package city.otklik.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant TUESDAY = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void everyProcessReadsTheSameTimeFromTheFile(@TempDir Path folder) {
        Path file = folder.resolve("clock");
        try (DemoClockUpdater keeper = DemoClockUpdater.keep(file, TUESDAY, 60)) {
            DemoClock reader = DemoClock.at(file);
            Instant before = keeper.instant();
            Instant read = reader.instant();
            assertThat(read).isBetween(before, keeper.instant());
            assertThat(reader.speed()).isEqualTo(60);
        }
    }

    @Test
    void aNewKeeperGoesOnWhereTheLastOneStopped(@TempDir Path folder) {
        Path file = folder.resolve("clock");
        Instant stopped;
        try (DemoClockUpdater keeper = DemoClockUpdater.keep(file, TUESDAY, 10)) {
            keeper.leapTo(TUESDAY.plus(Duration.ofDays(1)));
            stopped = keeper.instant();
        }
        try (DemoClockUpdater next = DemoClockUpdater.keep(file, TUESDAY, 10)) {
            assertThat(next.instant()).isBetween(stopped, stopped.plus(Duration.ofMinutes(1)));
        }
    }

    @Test
    void aLeapIntoThePastChangesNothing(@TempDir Path folder) {
        try (DemoClockUpdater keeper = DemoClockUpdater.keep(folder.resolve("clock"), TUESDAY, 1)) {
            Instant before = keeper.instant();
            keeper.leapTo(TUESDAY.minus(Duration.ofDays(1)));
            assertThat(keeper.instant()).isAfterOrEqualTo(before);
        }
    }

    @Test
    void withoutAKeeperTimeStandsStill() {
        ClockOrigin origin = new ClockOrigin(1_000_000, 5_000, 600, 6_000);
        long standing = origin.cityAt(6_000 + ClockOrigin.STANDSTILL_MILLIS);
        assertThat(origin.cityAt(60_000)).isEqualTo(standing);
        assertThat(origin.beatenAt(60_000).cityAt(60_000)).isEqualTo(standing);
    }

    @Property
    void neverRunsBackwards(
            @ForAll @LongRange(min = 0, max = 5_000) long beatLater,
            @ForAll @LongRange(min = 0, max = 5_000) long readLater) {
        ClockOrigin origin = new ClockOrigin(0, 0, 600, 0);
        long seen = origin.cityAt(beatLater);
        assertThat(origin.beatenAt(beatLater).cityAt(beatLater + readLater)).isGreaterThanOrEqualTo(seen);
    }
}
