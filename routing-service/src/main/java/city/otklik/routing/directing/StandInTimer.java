package city.otklik.routing.directing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Walks the {@link StandInRound} again and again: an absence that was foreseen begins by itself. */
final class StandInTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StandInTimer.class);

    private final StandInRound round;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("stand-in-round").daemon().factory());
    private volatile boolean running;

    StandInTimer(StandInRound round, Duration every) {
        this.round = round;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        long millis = Math.max(1_000, every.toMillis());
        timer.scheduleWithFixedDelay(this::walk, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void walk() {
        try {
            round.walk();
        } catch (RuntimeException e) {
            // The store may be away; the next round finds the same absences.
            LOG.warn("The stand-in round could not be walked: {}", e.toString());
        }
    }
}
