package city.otklik.sla.ticking;

import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.TriggerContext;

/** Lets the ticker tick while the service runs: begins after the clocks are read, ends before they are released. */
final class TickScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TickScheduler.class);

    private final Ticker ticker;
    private final TaskScheduler scheduler;
    private volatile @Nullable ScheduledFuture<?> scheduled;
    private boolean failing;

    TickScheduler(Ticker ticker, TaskScheduler scheduler) {
        this.ticker = ticker;
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduled = scheduler.schedule(this::tick, this::next);
    }

    /** The pace follows the speed of the city's time, which may change while the service runs. */
    private Instant next(TriggerContext context) {
        Instant last = context.lastCompletion();
        return last == null ? context.getClock().instant() : last.plus(ticker.pace());
    }

    private void tick() {
        try {
            ticker.tick();
            failing = false;
        } catch (RuntimeException unwritten) {
            if (!failing) {
                LOG.warn("A tick could not be written, trying on: {}", unwritten.toString());
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        ScheduledFuture<?> running = scheduled;
        scheduled = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public boolean isRunning() {
        return scheduled != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
