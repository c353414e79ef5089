package city.otklik.casestore;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the registers of a service up to date when it starts. Where that changes something and the schema registry is
 * away, it is waited for: whatever was read or posted meanwhile would be decided by registers that do not hold yet.
 */
final class RegisterStarts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterStarts.class);
    private static final long PAUSE_MILLIS = 500;

    private final List<RegisterStart> starts;
    private final Duration patience;
    private boolean waiting;
    private volatile boolean running;

    RegisterStarts(List<RegisterStart> starts, Duration patience) {
        this.starts = List.copyOf(starts);
        this.patience = patience;
    }

    @Override
    public void start() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (RegisterStart start : starts) {
                while (!isDone(start, deadline)) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while bringing the registers up to date", e);
        }
        running = true;
    }

    private boolean isDone(RegisterStart start, long deadline) {
        try {
            start.run();
            return true;
        } catch (RegistryUnavailableException e) {
            if (System.nanoTime() > deadline) {
                throw e;
            }
            if (!waiting) {
                LOG.warn("A change of a register waits for the schema registry: {}", e.getMessage());
            }
            waiting = true;
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After it is known that the cases are not lost, before anything is read. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2;
    }
}
