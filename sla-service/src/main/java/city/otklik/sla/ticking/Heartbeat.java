package city.otklik.sla.ticking;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Lets the ticker beat while the service runs: begins after the clocks are read, ends before they are let go. */
final class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Ticker ticker;
    private volatile @Nullable Thread thread;

    Heartbeat(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void start() {
        Thread beating = Thread.ofPlatform().daemon().name("clock-ticks").unstarted(this::beat);
        thread = beating;
        beating.start();
    }

    private void beat() {
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                ticker.beat();
                failing = false;
            } catch (RuntimeException unwritten) {
                if (!failing) {
                    LOG.warn("A tick could not be written, trying on: {}", unwritten.toString());
                }
                failing = true;
            }
            LockSupport.parkNanos(ticker.pace().toNanos());
        }
    }

    @Override
    public void stop() {
        Thread beating = thread;
        thread = null;
        if (beating != null) {
            LockSupport.unpark(beating);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
