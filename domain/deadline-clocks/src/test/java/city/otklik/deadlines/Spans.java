package city.otklik.deadlines;

import java.util.Arrays;
import java.util.List;

/** Working time as a plain list of intervals, walked from end to end: slow, and free of clever arithmetic. */
final class Spans {
    private long[] edges = new long[16];
    private int size;

    void add(long start, long end) {
        if (start < end) {
            if (size + 2 > edges.length) {
                edges = Arrays.copyOf(edges, edges.length * 2);
            }
            edges[size++] = start;
            edges[size++] = end;
        }
    }

    /** What lies in {@code [from, to)}. */
    void copyTo(Spans other, long from, long to) {
        for (int i = 0; i < size; i += 2) {
            other.add(Math.max(edges[i], from), Math.min(edges[i + 1], to));
        }
    }

    private int firstEndingAfter(long instant) {
        int low = 0;
        int high = size / 2;
        while (low < high) {
            int middle = (low + high) / 2;
            if (edges[2 * middle + 1] > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * low;
    }

    /** Working time in {@code [from, to)} that no pause covers. */
    long measure(long from, long to, List<long[]> pauses) {
        long sum = 0;
        for (int i = firstEndingAfter(from); i < size && edges[i] < to; i += 2) {
            sum += uncovered(Math.max(edges[i], from), Math.min(edges[i + 1], to), pauses);
        }
        return sum;
    }

    /** The earliest instant by which that much working time outside the pauses has passed since from. */
    long earliest(long from, long amount, List<long[]> pauses) {
        long left = amount;
        for (int i = firstEndingAfter(from); i < size; i += 2) {
            long at = Math.max(edges[i], from);
            while (at < edges[i + 1]) {
                long free = freeFrom(at, pauses);
                if (free >= edges[i + 1]) {
                    break;
                }
                long until = Math.min(edges[i + 1], nextPause(free, pauses));
                if (until - free >= left) {
                    return free + left;
                }
                left -= until - free;
                at = until;
            }
        }
        throw new IllegalStateException("the simulated year is over");
    }

    /** The instant itself inside working time, else the next opening. */
    long opening(long instant) {
        return Math.max(edges[firstEndingAfter(instant)], instant);
    }

    /** The latest instant at which that much working time is left until due. */
    long latest(long due, long amount) {
        long left = amount;
        for (int i = firstEndingAfter(due - 1); i >= 0; i -= 2) {
            if (i < size && edges[i] < due) {
                long end = Math.min(edges[i + 1], due);
                if (end - edges[i] >= left) {
                    return end - left;
                }
                left -= end - edges[i];
            }
        }
        throw new IllegalStateException("before the simulated year");
    }

    /** The end of the n-th day with working time after the day of that instant. */
    long endOfDay(long instant, int n) {
        long day = dayOf(instant);
        int days = 0;
        for (int i = firstEndingAfter(instant); i < size; i += 2) {
            if (dayOf(edges[i]) > day) {
                days++;
                day = dayOf(edges[i]);
            }
            boolean last = i + 2 >= size || dayOf(edges[i + 2]) > day;
            if (days == n && last) {
                return edges[i + 1];
            }
        }
        throw new IllegalStateException("the simulated year is over");
    }

    private static long dayOf(long instant) {
        return Math.floorDiv(instant + 3 * 3_600_000L, 24 * 3_600_000L);
    }

    private static long uncovered(long from, long to, List<long[]> pauses) {
        long sum = 0;
        long at = from;
        while (at < to) {
            long free = freeFrom(at, pauses);
            long until = Math.min(to, nextPause(free, pauses));
            sum += Math.max(0, until - free);
            at = Math.max(until, free);
        }
        return sum;
    }

    private static long freeFrom(long instant, List<long[]> pauses) {
        long at = instant;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var pause : pauses) {
                if (pause[0] <= at && at < pause[1]) {
                    at = pause[1];
                    moved = true;
                }
            }
        }
        return at;
    }

    private static long nextPause(long instant, List<long[]> pauses) {
        long next = Long.MAX_VALUE;
        for (var pause : pauses) {
            if (pause[0] > instant && pause[1] > pause[0]) {
                next = Math.min(next, pause[0]);
            }
        }
        return next;
    }
}
