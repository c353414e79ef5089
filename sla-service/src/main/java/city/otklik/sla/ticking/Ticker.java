package city.otklik.sla.ticking;

import city.otklik.facts.TimePassed;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the city's time to every partition once a second of city time, at most twenty times and at least once a second.
 * Every instance ticks; readers use the latest. While no instance runs there are no ticks, so what piled up is read before
 * time moves.
 */
public final class Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long FASTEST_MILLIS = 50;
    private static final long SLOWEST_MILLIS = 1_000;

    /** Later than this nothing is: a tick that only asks the log for its time. */
    private static final Instant BEFORE_ALL = Instant.EPOCH;

    private final CityClock clock;
    private final TickLog log;
    private final String instance;
    private final LogTimeCheck check;
    private final AtomicInteger unanswered = new AtomicInteger();
    private boolean complained;

    /** @param farthestAhead null in accelerated time */
    public Ticker(CityClock clock, TickLog log, String instance, @Nullable Duration farthestAhead) {
        this.clock = clock;
        this.log = log;
        this.instance = instance;
        this.check = new LogTimeCheck(farthestAhead);
    }

    /** How long to wait before the next tick, in the machine's time. */
    public Duration pace() {
        return Duration.ofMillis(
                Math.clamp(Math.round(SLOWEST_MILLIS / clock.speed()), FASTEST_MILLIS, SLOWEST_MILLIS));
    }

    /** Ticks once, unless the log still owes an answer to the last tick or this clock cannot be trusted. */
    public void tick() {
        if (unanswered.get() > 0) {
            return;
        }
        Instant at = clock.instant();
        if (check.mayTick(at, System.nanoTime())) {
            complained = false;
            for (int partition = 0; partition < log.partitions(); partition++) {
                write(partition, at);
            }
        } else {
            complain();
            write(0, BEFORE_ALL);
        }
    }

    private void write(int partition, Instant at) {
        unanswered.incrementAndGet();
        try {
            log.append(partition, new TimePassed(at, instance)).whenComplete((logTime, failed) -> {
                if (logTime != null) {
                    check.compare(clock.instant(), logTime);
                }
                unanswered.decrementAndGet();
            });
        } catch (RuntimeException refused) {
            unanswered.decrementAndGet();
            throw refused;
        }
    }

    private void complain() {
        if (!complained && check.isKnown()) {
            complained = true;
            LOG.error("This machine's clock is ahead of the log's: no ticks from here until it is set right (NTP)");
        }
    }

    /** Whether this clock is known to be right enough to tick. */
    public boolean isTrusted() {
        return check.isTrusted();
    }
}
