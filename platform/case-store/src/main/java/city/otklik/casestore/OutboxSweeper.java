package city.otklik.casestore;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends what a crash or an unreachable log left behind, every second of the machine's time. */
final class OutboxSweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int CASES_A_SWEEP = 200;

    private final CaseDesks desks;
    private final Duration every;
    private @Nullable ScheduledExecutorService broom;
    private boolean failing;

    OutboxSweeper(CaseDesks desks, Duration every) {
        this.desks = desks;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        broom = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweeper").factory());
        broom.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            int sent = desks.sendUnsent(CASES_A_SWEEP);
            if (sent > 0) {
                LOG.info("Sent what stood unsent of {} cases", sent);
            }
            failing = false;
        } catch (RuntimeException e) {
            // An exception would end the schedule; said once per outage, the health indicator tells the rest.
            if (!failing) {
                LOG.warn("The outbox cannot be swept now: {}", e.toString());
            }
            failing = true;
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = broom;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            stopping.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broom = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return broom != null;
    }
}
