package city.otklik.sla.ticking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares how far the log's own time advanced with this machine's monotonic time. Only while this instance runs: a gap in
 * which nobody ticked is downtime, never a leap.
 */
final class LeapWatch {

    private static final long ANCHOR_NANOS = Duration.ofHours(1).toNanos();

    private final Duration farthest;
    private @Nullable Instant anchor;
    private long anchorNanos;

    /** @param farthest a greater difference is a leap */
    LeapWatch(Duration farthest) {
        this.farthest = farthest;
    }

    /**
     * The log answered.
     *
     * @param nanos the machine's monotonic time at that instant
     * @return by how much the log's time leapt, negative for backwards; empty where it did not
     */
    synchronized Optional<Duration> seen(Instant logTime, long nanos) {
        Instant before = anchor;
        if (before == null) {
            keep(logTime, nanos);
            return Optional.empty();
        }
        long elapsed = nanos - anchorNanos;
        Duration leapt = Duration.between(before, logTime).minusNanos(elapsed);
        boolean leap = leapt.abs().compareTo(farthest) > 0;
        // Clocks drift: what they are apart after months is no leap, so the comparison begins again every hour.
        if (leap || elapsed > ANCHOR_NANOS) {
            keep(logTime, nanos);
        }
        return leap ? Optional.of(leapt) : Optional.empty();
    }

    private void keep(Instant logTime, long nanos) {
        anchor = logTime;
        anchorNanos = nanos;
    }
}
