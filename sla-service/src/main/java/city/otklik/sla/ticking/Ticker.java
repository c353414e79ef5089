package city.otklik.sla.ticking;

import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
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

    private static final Actor SELF = Actor.service("sla");

    /** Later than this nothing is: a tick that only asks the log for its time. */
    private static final Instant BEFORE_ALL = Instant.EPOCH;

    private final CityClock clock;
    private final TickLog log;
    private final String instance;
    private final ClockHold hold;
    private final LogTimeCheck check;
    private final @Nullable LeapWatch leaps;
    private final LongSupplier monotonic;
    private final AtomicInteger unanswered = new AtomicInteger();
    private boolean complained;
    /** Why the clocks must be held, until that is on the log. */
    private volatile @Nullable String leapt;

    /**
     * @param farthestAhead null in accelerated time, where the log's time is not the city's
     * @param farthestLeap from where on a leap of the log's time holds the clocks
     */
    public Ticker(
            CityClock clock,
            TickLog log,
            ClockHold hold,
            String instance,
            @Nullable Duration farthestAhead,
            Duration farthestLeap) {
        this(clock, log, hold, instance, farthestAhead, farthestLeap, System::nanoTime);
    }

    Ticker(
            CityClock clock,
            TickLog log,
            ClockHold hold,
            String instance,
            @Nullable Duration farthestAhead,
            Duration farthestLeap,
            LongSupplier monotonic) {
        this.clock = clock;
        this.log = log;
        this.hold = hold;
        this.instance = instance;
        this.check = new LogTimeCheck(farthestAhead);
        this.leaps = farthestAhead == null ? null : new LeapWatch(farthestLeap);
        this.monotonic = monotonic;
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
        String reason = leapt;
        if (reason != null) {
            // Before any tick: the first one after a leap would breach whatever is open.
            LOG.error("The clocks are held: {}", reason);
            hold.hold(reason, SELF);
            leapt = null;
            return;
        }
        Instant at = clock.instant();
        if (check.mayTick(at, monotonic.getAsLong())) {
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
            log.append(partition, new TimePassed(at, instance), SELF).whenComplete((logTime, failed) -> {
                if (logTime != null) {
                    check.compare(clock.instant(), logTime);
                    watch(logTime);
                }
                unanswered.decrementAndGet();
            });
        } catch (RuntimeException refused) {
            unanswered.decrementAndGet();
            throw refused;
        }
    }

    private void watch(Instant logTime) {
        if (leaps != null) {
            leaps.seen(logTime, monotonic.getAsLong())
                    .ifPresent(by -> leapt = "the log's time leapt by " + by.toSeconds() + " s to " + logTime
                            + " while " + (instance.isEmpty() ? "sla" : instance)
                            + " ran: set the clocks right, then release");
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
