package city.otklik.sla.ticking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether this machine's clock may write the time to the log. A tick ahead of time breaches deadlines that are not due,
 * and a breach is final; so the clock is compared with the log's own before the first tick, after every tick, and again
 * whenever it has jumped.
 */
final class LogTimeCheck {

    private final @Nullable Duration farthestAhead;
    private boolean trusted;
    private boolean known;
    private @Nullable Instant lastAt;
    private long lastNanos;

    /** @param farthestAhead null where the city's time is not the machine's, and there is nothing to compare with */
    LogTimeCheck(@Nullable Duration farthestAhead) {
        this.farthestAhead = farthestAhead;
        this.trusted = farthestAhead == null;
    }

    /** @param nanos the machine's monotonic time at that instant */
    synchronized boolean mayTick(Instant at, long nanos) {
        if (farthestAhead != null && lastAt != null) {
            Duration leapt = Duration.between(lastAt, at).minusNanos(nanos - lastNanos);
            trusted &= leapt.compareTo(farthestAhead) <= 0;
        }
        lastAt = at;
        lastNanos = nanos;
        return trusted;
    }

    /** The log answered: what it was here, what it was there. */
    synchronized void compare(Instant here, Instant there) {
        if (farthestAhead != null) {
            known = true;
            trusted = Duration.between(there, here).compareTo(farthestAhead) <= 0;
        }
    }

    /** Whether the log has answered yet. */
    synchronized boolean isKnown() {
        return known;
    }

    synchronized boolean isTrusted() {
        return trusted;
    }
}
