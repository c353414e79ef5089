package city.otklik.sla.starting;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Prepares the log, then starts the clocks. Both read and write with schemas, so an instance that is started while the
 * registry is away comes up without clocks, not ready, and starts them once it answers.
 */
public final class ClocksStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClocksStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final List<Preparation> preparations;
    private final SmartLifecycle streams;
    private final TaskScheduler scheduler;
    private volatile @Nullable String trouble;
    private @Nullable ScheduledFuture<?> asking;
    private boolean running;

    ClocksStart(List<Preparation> preparations, SmartLifecycle streams, TaskScheduler scheduler) {
        this.preparations = List.copyOf(preparations);
        this.streams = streams;
        this.scheduler = scheduler;
    }

    /** What the clocks wait for; empty once they were started. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void start() {
        running = true;
        if (!begun()) {
            LOG.warn("The clocks start once the schema registry answers: {}", trouble);
            asking = scheduler.scheduleWithFixedDelay(
                    this::askAgain, scheduler.getClock().instant().plus(PAUSE), PAUSE);
        }
    }

    private boolean begun() {
        try {
            preparations.forEach(Preparation::prepare);
        } catch (RegistryUnavailableException e) {
            trouble = e.getMessage();
            return false;
        }
        trouble = null;
        streams.start();
        return true;
    }

    private synchronized void askAgain() {
        try {
            if (running && begun()) {
                LOG.info("The schema registry answers: the clocks start");
                cancel();
            }
        } catch (RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            LOG.error("The clocks could not be started, trying on", e);
        }
    }

    private void cancel() {
        if (asking != null) {
            asking.cancel(false);
            asking = null;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        cancel();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** After Streams, which it starts and which is stopped by itself. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
