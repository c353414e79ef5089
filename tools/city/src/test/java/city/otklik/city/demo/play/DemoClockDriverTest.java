package city.otklik.city.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.city.demo.play.DemoClockDriver.Pace;
import city.otklik.time.DemoClockUpdater;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockDriverTest {

    private static final Instant NINE = Instant.parse("2026-03-03T06:00:00Z");
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));
    private static final Instant EVENING = NINE.plus(Duration.ofHours(9));

    private final List<Thread> sleepers = new ArrayList<>();
    private @Nullable Instant milestone;

    @TempDir
    private Path folder;

    private DemoClockUpdater clock;
    private DemoClockDriver driver;

    @BeforeEach
    void start() {
        // Slow enough that nobody who sleeps until noon wakes up.
        clock = DemoClockUpdater.keep(folder.resolve("clock"), NINE, 1);
        driver = new DemoClockDriver(clock, 600, now -> Optional.ofNullable(milestone));
    }

    @AfterEach
    void stop() {
        sleepers.forEach(Thread::interrupt);
        clock.close();
    }

    private void sleepingUntil(Instant alarm) {
        driver.enter();
        Thread sleeper = Thread.startVirtualThread(() -> {
            try {
                driver.sleepUntil(alarm);
            } catch (InterruptedException over) {
                driver.leave();
            }
        });
        sleepers.add(sleeper);
        await().until(() -> sleeper.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void whileSomebodyActsTimeRunsSlowlyEnoughForPeople() {
        sleepingUntil(NOON);
        driver.enter();
        assertThat(driver.pace(NINE)).isEqualTo(Pace.running(60));
        driver.leave();
        assertThat(driver.pace(NINE).speed()).isEqualTo(600);
    }

    @Test
    void whileSomethingIsPendingToo() {
        sleepingUntil(NOON);
        milestone = NINE;
        assertThat(driver.pace(NINE)).isEqualTo(Pace.running(60));
        assertThat(new DemoClockDriver(clock, 10, now -> Optional.of(now)).pace(NINE))
                .as("never faster than all others wait")
                .isEqualTo(Pace.running(10));
    }

    @Test
    void whileAllSleepItJumpsToShortlyBeforeTheFirstWakesUp() {
        sleepingUntil(EVENING);
        sleepingUntil(NOON);
        assertThat(driver.pace(NINE)).isEqualTo(new Pace(600, Optional.of(NOON.minus(Duration.ofMinutes(2)))));
        assertThat(driver.pace(NOON.minus(Duration.ofMinutes(15))))
                .as("near enough to wait for")
                .isEqualTo(Pace.running(600));
    }

    @Test
    void itNeverJumpsOverWhatTheCityDoesByItself() {
        sleepingUntil(EVENING);
        milestone = NOON;
        assertThat(driver.pace(NINE).leapTo()).contains(NOON.minus(Duration.ofMinutes(2)));
        milestone = EVENING.plusSeconds(1);
        assertThat(driver.pace(NINE).leapTo()).contains(EVENING.minus(Duration.ofMinutes(2)));
    }

    @Test
    void whileAServiceIsAwayTimeIsTheMachines() throws InterruptedException {
        sleepingUntil(NOON);
        driver.enter();
        assertThat(driver.whileWaiting(() -> driver.pace(NINE))).isEqualTo(Pace.running(1));
        assertThat(driver.pace(NINE)).as("it is back").isEqualTo(Pace.running(60));
    }
}
