package city.otklik.sla.ticking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickerTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    private final GivenClock clock = new GivenClock();
    private final GivenLog log = new GivenLog();
    private long monotonic;

    private static final class GivenClock implements CityClock {
        private Instant now = NOW;
        private double speed = 1;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public double speed() {
            return speed;
        }
    }

    private static final class GivenLog implements TickLog {
        private final List<String> ticks = new ArrayList<>();
        private Instant now = NOW;
        private boolean silent;
        private boolean away;

        @Override
        public int partitions() {
            return 2;
        }

        @Override
        public CompletionStage<Instant> append(int partition, SpecificRecord record, Actor actor) {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
            }
            ticks.add(partition + " "
                    + (record instanceof TimePassed tick
                            ? tick.getAt()
                            : record.getSchema().getName()));
            return silent ? new CompletableFuture<>() : CompletableFuture.completedFuture(now);
        }
    }

    private Ticker ticker() {
        return ticker(Duration.ofSeconds(5));
    }

    private Ticker ticker(@Nullable Duration farthestAhead) {
        return new Ticker(
                clock,
                log,
                new ClockHold(log, clock, "test"),
                "test",
                farthestAhead,
                Duration.ofMinutes(15),
                () -> monotonic);
    }

    /** The machine's time and the log's move together, the monotonic clock only by so much. */
    private void leap(Duration wall, Duration real) {
        clock.now = clock.now.plus(wall);
        log.now = log.now.plus(wall);
        monotonic += real.toNanos();
    }

    @Test
    void aLeapOfTheLogsTimeHoldsTheClocksBeforeAnyTick() {
        Ticker ticker = ticker();
        ticker.tick();
        ticker.tick();
        log.ticks.clear();

        leap(Duration.ofDays(1500), Duration.ofSeconds(1));
        ticker.tick();
        log.away = true;
        assertThatThrownBy(ticker::tick).isInstanceOf(LogWriter.LogUnavailableException.class);
        log.away = false;
        ticker.tick();
        ticker.tick();

        assertThat(log.ticks)
                .containsExactly(
                        "0 1970-01-01T00:00:00Z", "0 ClocksHeld", "1 ClocksHeld", "0 " + clock.now, "1 " + clock.now);
    }

    @Test
    void aLeapBackwardsHoldsThemToo() {
        Ticker ticker = ticker();
        ticker.tick();
        ticker.tick();

        leap(Duration.ofHours(-1), Duration.ofSeconds(1));
        ticker.tick();
        ticker.tick();

        assertThat(log.ticks).endsWith("0 ClocksHeld", "1 ClocksHeld");
    }

    @Test
    void downtimeDriftAndAStoppedProcessAreNoLeaps() {
        Ticker ticker = ticker();
        ticker.tick();
        leap(Duration.ofHours(8), Duration.ofHours(8));
        ticker.tick();
        for (int hour = 0; hour < 100; hour++) {
            leap(Duration.ofMinutes(70), Duration.ofMinutes(65));
            ticker.tick();
            ticker.tick();
        }
        leap(Duration.ofDays(1500), Duration.ZERO);
        ticker().tick();

        assertThat(log.ticks).noneMatch(tick -> tick.contains("Held"));
    }

    @Test
    void asksTheLogForItsTimeAndThenTicksOnEveryPartition() {
        Ticker ticker = ticker();

        ticker.tick();
        assertThat(log.ticks).containsExactly("0 1970-01-01T00:00:00Z");
        ticker.tick();
        assertThat(log.ticks).hasSize(3).endsWith("0 " + NOW, "1 " + NOW);
    }

    @Test
    void farAheadOfTheLogItNeverSaysWhatTimeItIs() {
        clock.now = NOW.plusSeconds(60);
        Ticker ticker = ticker();

        ticker.tick();
        ticker.tick();
        ticker.tick();

        assertThat(log.ticks).containsOnly("0 1970-01-01T00:00:00Z");
        assertThat(ticker.isTrusted()).isFalse();

        log.now = NOW.plusSeconds(59);
        ticker.tick();
        ticker.tick();
        assertThat(log.ticks).contains("1 " + clock.now);
    }

    @Test
    void aClockThatLeapsIsComparedAgainBeforeItIsBelieved() {
        Ticker ticker = ticker();
        ticker.tick();
        ticker.tick();
        log.ticks.clear();

        clock.now = NOW.plus(Duration.ofDays(1));
        ticker.tick();
        ticker.tick();

        assertThat(log.ticks).containsOnly("0 1970-01-01T00:00:00Z");
    }

    @Test
    void acceleratedTimeIsNotComparedWithTheLog() {
        clock.now = NOW.plus(Duration.ofDays(100));
        ticker(null).tick();

        assertThat(log.ticks).containsExactly("0 " + clock.now, "1 " + clock.now);
    }

    @Test
    void aLogThatDoesNotAnswerIsNotFilledWithTicks() {
        log.silent = true;
        Ticker ticker = ticker(null);

        ticker.tick();
        ticker.tick();

        assertThat(log.ticks).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 500", "20, 50", "600, 50", "0.5, 1000"})
    void onceASecondOfCityTimeButAtMostTwentyTimesASecond(double speed, long millis) {
        clock.speed = speed;

        assertThat(ticker().pace()).isEqualTo(Duration.ofMillis(millis));
    }
}
