package city.otklik.sla.openclocks;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/** What is open in one partition. Written by the thread that runs its clocks, read by any. */
public final class PartitionIndex {

    private final NavigableSet<OpenClock> byDue = new ConcurrentSkipListSet<>();
    private final Map<OpenGroup, Integer> counts = new ConcurrentHashMap<>();
    private volatile long tickedAt;
    private volatile long tickedNanos = System.nanoTime();
    private volatile long waitingMillis;
    private volatile int recountsLeft;
    private volatile boolean held;

    private final Consumer<OpenGroup> seen;

    PartitionIndex(Consumer<OpenGroup> seen) {
        this.seen = seen;
    }

    /** The case's open clocks were these and are those. */
    public void replace(List<OpenClock> before, List<OpenClock> after) {
        if (before.equals(after)) {
            return;
        }
        for (OpenClock clock : before) {
            if (byDue.remove(clock)) {
                counts.merge(clock.group(), -1, Integer::sum);
            }
        }
        for (OpenClock clock : after) {
            byDue.add(clock);
            if (counts.merge(clock.group(), 1, Integer::sum) == 1) {
                seen.accept(clock.group());
            }
        }
    }

    /**
     * A tick was worked off.
     *
     * @param waiting for how long the longest waiting due instant has not been checked, milliseconds
     * @param recounts cases that wait to be counted again
     */
    public void ticked(long at, long waiting, int recounts) {
        tickedAt = at;
        tickedNanos = System.nanoTime();
        waitingMillis = waiting;
        recountsLeft = recounts;
    }

    /** Whether time does not move in this partition. */
    public void held(boolean other) {
        held = other;
    }

    boolean isHeld() {
        return held;
    }

    NavigableSet<OpenClock> byDue() {
        return byDue;
    }

    Map<OpenGroup, Integer> counts() {
        return counts;
    }

    /** The city's time as this partition knows it, milliseconds; 0 before the first tick. */
    public long tickedAt() {
        return tickedAt;
    }

    long tickedNanos() {
        return tickedNanos;
    }

    long waitingMillis() {
        return waitingMillis;
    }

    int recountsLeft() {
        return recountsLeft;
    }
}
