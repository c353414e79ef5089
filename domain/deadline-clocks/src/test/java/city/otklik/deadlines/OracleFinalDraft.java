package city.otklik.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** FINAL_DRAFT as the oracle sees it: the working time of seven days after the day of the answer, outside the pauses. */
final class OracleFinalDraft {
    private static final long DAY = 24 * 3_600_000L;
    private static final long MOSCOW = 3 * 3_600_000L;
    private final Map<Integer, long[]> holds = new TreeMap<>();
    private long base;

    void countFrom(long instant) {
        base = instant;
        holds.clear();
    }

    /** Calendars do not change in the cities where pauses count. */
    void derive(OracleClock clock, Spans spans) {
        clock.suspended = holds.values().stream().anyMatch(hold -> hold[1] == Long.MAX_VALUE);
        if (!clock.suspended) {
            long first = (Math.floorDiv(base + MOSCOW, DAY) + 1) * DAY - MOSCOW;
            long end = spans.endOfDay(base, 7);
            long whole = spans.measure(first, end, List.of());
            clock.due = holds.isEmpty() ? end : spans.earliest(first, whole, new ArrayList<>(holds.values()));
        }
    }

    void hold(@Nullable OracleClock clock, int clarification, long at) {
        if (clock != null && clock.moves() && (clock.suspended || at < clock.due)) {
            holds.put(clarification, new long[] {at, Long.MAX_VALUE});
        }
    }

    void release(int clarification, long at) {
        var hold = holds.get(clarification);
        if (hold != null) {
            hold[1] = Math.min(hold[1], at);
        }
    }

    void releaseAll(long at) {
        holds.keySet().forEach(clarification -> release(clarification, at));
    }
}
