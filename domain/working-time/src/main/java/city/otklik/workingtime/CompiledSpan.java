package city.otklik.workingtime;

import java.util.Arrays;

/**
 * The working intervals of a run of days as arrays with prefix sums. Working time is counted from an anchor day common to all
 * spans of one calendar, so a longer span gives the same numbers as a shorter one. Two bucket indexes, one over time and one
 * over working time, start each search at most a few intervals from its answer.
 */
final class CompiledSpan {
    /** Buckets of 4.7 hours: small enough that the search rarely steps, large enough that a year fits into a few cache lines. */
    private static final int TIME_SHIFT = 24;

    /** First day covered, as an epoch day. */
    final long firstDay;
    /** First day no longer covered. */
    final long endDay;
    /** First instant covered. */
    final long from;
    /** First instant no longer covered. */
    final long until;

    private final int size;
    /** Starts and ends of the intervals; a last, empty one at the end of the span ends every search. */
    private final long[] starts;

    private final long[] ends;
    /** Working time before each interval, and after the last. */
    private final long[] before;

    private final int[] byTime;
    private final int[] byWork;
    private final int workShift;
    /** Worked days before each day covered, and after the last. */
    private final int[] daysBefore;
    /** Epoch days on which people work. */
    private final int[] workedDays;
    /** Worked days from the anchor to the first day covered; negative when the span starts before the anchor. */
    private final int daysOffset;

    CompiledSpan(SpanCollector collected, long anchorDay) {
        firstDay = collected.firstDay();
        endDay = collected.endDay();
        from = collected.startOf(firstDay);
        until = collected.startOf(endDay);
        size = collected.size();
        starts = Arrays.copyOf(collected.starts(), size + 1);
        ends = Arrays.copyOf(collected.ends(), size + 1);
        starts[size] = until;
        ends[size] = until;
        daysBefore = collected.daysBefore();
        workedDays = collected.workedDays();
        daysOffset = -daysBefore[(int) (anchorDay - firstDay)];
        before = prefixSums(collected.startOf(anchorDay));
        byTime = indexByTime();
        long total = before[size] - before[0];
        workShift = total == 0 ? 0 : 63 - Long.numberOfLeadingZeros(Math.max(1, total / size));
        byWork = indexByWork(total);
    }

    private long[] prefixSums(long anchor) {
        long[] sums = new long[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + ends[i] - starts[i];
        }
        int first = Arrays.binarySearch(starts, 0, size, anchor);
        long atAnchor = sums[first < 0 ? -first - 1 : first];
        for (int i = 0; i <= size; i++) {
            sums[i] -= atAnchor;
        }
        return sums;
    }

    private int[] indexByTime() {
        int[] index = new int[(int) ((until - from) >> TIME_SHIFT) + 1];
        int interval = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            long start = from + ((long) bucket << TIME_SHIFT);
            while (interval < size && ends[interval] <= start) {
                interval++;
            }
            index[bucket] = interval;
        }
        return index;
    }

    private int[] indexByWork(long total) {
        int[] index = new int[(int) (total >> workShift) + 1];
        int interval = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            long sum = before[0] + ((long) bucket << workShift);
            while (interval < size && before[interval + 1] < sum) {
                interval++;
            }
            index[bucket] = interval;
        }
        return index;
    }

    boolean covers(long millis) {
        return millis >= from && millis < until;
    }

    boolean coversDay(long epochDay) {
        return epochDay >= firstDay && epochDay < endDay;
    }

    /** Working time from the anchor to the start of the span. */
    long firstWork() {
        return before[0];
    }

    /** Working time from the anchor to the end of the span. */
    long lastWork() {
        return before[size];
    }

    /** The first interval that ends after the instant; the number of intervals when there is none. */
    int intervalAt(long millis) {
        int interval = byTime[(int) ((millis - from) >> TIME_SHIFT)];
        interval += oneIfNegative(ends[interval] - 1 - millis);
        while (ends[interval] <= millis) {
            interval++;
        }
        return interval;
    }

    int size() {
        return size;
    }

    long start(int interval) {
        return starts[interval];
    }

    long end(int interval) {
        return ends[interval];
    }

    /** Working time from the anchor to an instant that is covered. */
    long workUntil(long millis) {
        int interval = intervalAt(millis);
        return before[interval] + Math.max(0, millis - starts[interval]);
    }

    /** The earliest instant with that much working time since the anchor; the amount must be in (firstWork, lastWork]. */
    long earliestWith(long work) {
        int interval = byWork[(int) ((work - before[0]) >> workShift)];
        interval += oneIfNegative(before[interval + 1] - work);
        while (before[interval + 1] < work) {
            interval++;
        }
        return starts[interval] + work - before[interval];
    }

    /** The latest instant with that much working time since the anchor; the amount must be in [firstWork, lastWork). */
    long latestWith(long work) {
        int interval = byWork[(int) ((work - before[0]) >> workShift)];
        interval += oneIfNegative(before[interval + 1] - 1 - work);
        while (before[interval + 1] <= work) {
            interval++;
        }
        return starts[interval] + work - before[interval];
    }

    /**
     * The first step of a search, as good as always the last one, taken without a branch: which way it goes depends on the
     * question, and a branch foreseen wrongly costs more than all the rest.
     */
    private static int oneIfNegative(long value) {
        return (int) (value >>> 63);
    }

    /** Worked days from the anchor up to a day that is covered, or to the end of the span. */
    long workedDaysBefore(long epochDay) {
        return (long) daysBefore[(int) (epochDay - firstDay)] + daysOffset;
    }

    /** The worked day with that number, counted from the anchor; {@link Long#MAX_VALUE} when the span has no such day. */
    long workedDay(long number) {
        long index = number - daysOffset;
        return index < 0 || index >= workedDays.length ? Long.MAX_VALUE : workedDays[(int) index];
    }
}
