package city.otklik.workingtime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Working time without limits: grows the compiled span up to {@link DayRules#LAST_DATED_YEAR}, and beyond it repeats the last
 * (or first) 400 years, after which weekdays and dates of the Gregorian calendar recur exactly. Slow only the first time.
 */
final class EndlessTime {
    private static final long CYCLE_DAYS = 146_097;
    private static final long CYCLE = CYCLE_DAYS * 86_400_000L;
    private static final int STEP_YEARS = 16;

    private final DayRules rules;
    private final long anchorDay;
    private final LazySpan far;
    /** Replaced by longer spans only; a stale read is a correct, shorter span. */
    private CompiledSpan near;

    EndlessTime(DayRules rules, int firstYear, int lastYear) {
        this.rules = rules;
        anchorDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
        near = new CompiledSpan(new SpanCollector(rules, firstYear, lastYear), anchorDay);
        far = new LazySpan();
    }

    CompiledSpan near() {
        return near;
    }

    long workUntil(long millis) {
        var span = spanAt(millis);
        if (span.covers(millis)) {
            return span.workUntil(millis);
        }
        long cycle = cycleOf(span, millis);
        return span.workUntil(millis - cycle * CYCLE) + cycle * (cycle > 0 ? far.futureWork() : far.pastWork());
    }

    long earliestWith(long work) {
        var span = spanWith(work);
        if (work > span.firstWork() && work <= span.lastWork()) {
            return span.earliestWith(work);
        }
        return beyond(span, work, true);
    }

    long latestWith(long work) {
        var span = spanWith(work);
        if (work >= span.firstWork() && work < span.lastWork()) {
            return span.latestWith(work);
        }
        return beyond(span, work, false);
    }

    private long beyond(CompiledSpan span, long work, boolean earliest) {
        boolean future = earliest ? work > span.lastWork() : work >= span.lastWork();
        long perCycle = future ? far.futureWork() : far.pastWork();
        if (perCycle == 0) {
            return future ? WorkingTime.NEVER : WorkingTime.NEVER_BEFORE;
        }
        long missing = future ? work - span.lastWork() : work - span.firstWork();
        // An earliest instant closes a cycle, a latest one opens it: the remainder lies in (0, n] or in [0, n).
        long cycle = Math.floorDiv(earliest ? missing - 1 : missing, perCycle) + (future ? 1 : 0);
        long inside = work - cycle * perCycle;
        long millis = earliest ? span.earliestWith(inside) : span.latestWith(inside);
        long limit = future ? (WorkingTime.NEVER - millis) / CYCLE : (WorkingTime.NEVER_BEFORE - millis) / CYCLE;
        if (future ? cycle > limit : cycle < limit) {
            return future ? WorkingTime.NEVER : WorkingTime.NEVER_BEFORE;
        }
        return millis + cycle * CYCLE;
    }

    /** The end of the interval open at an instant that is working. */
    long endOfOpen(long millis) {
        var span = spanAt(millis);
        long moved = span.covers(millis) ? 0 : cycleOf(span, millis) * CYCLE;
        return span.end(span.intervalAt(millis - moved)) + moved;
    }

    long workedDaysBefore(long epochDay) {
        var span = spanAtDay(epochDay);
        if (span.coversDay(epochDay)) {
            return span.workedDaysBefore(epochDay);
        }
        long cycle = epochDay >= span.endDay
                ? Math.floorDiv(epochDay - span.endDay, CYCLE_DAYS) + 1
                : -(Math.floorDiv(span.firstDay - 1 - epochDay, CYCLE_DAYS) + 1);
        return span.workedDaysBefore(epochDay - cycle * CYCLE_DAYS)
                + cycle * (cycle > 0 ? far.futureDays() : far.pastDays());
    }

    /** The epoch day of the worked day with that number, or a value outside {@link LocalDate}'s range. */
    long workedDay(long number) {
        long day = near.workedDay(number);
        while (day == Long.MAX_VALUE && growTowards(number >= near.workedDaysBefore(near.endDay))) {
            day = near.workedDay(number);
        }
        if (day != Long.MAX_VALUE) {
            return day;
        }
        var span = far.get();
        day = span.workedDay(number);
        if (day != Long.MAX_VALUE) {
            return day;
        }
        long last = span.workedDaysBefore(span.endDay);
        boolean future = number >= last;
        long perCycle = future ? far.futureDays() : far.pastDays();
        if (perCycle == 0) {
            return future ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        long missing = future ? number - last : number - span.workedDaysBefore(span.firstDay);
        long cycle = future ? Math.floorDiv(missing, perCycle) + 1 : Math.floorDiv(missing, perCycle);
        return span.workedDay(number - cycle * perCycle) + cycle * CYCLE_DAYS;
    }

    private static long cycleOf(CompiledSpan span, long millis) {
        if (millis >= span.until) {
            return Math.floorDiv(millis - span.until, CYCLE) + 1;
        }
        return -(Math.floorDiv(span.from - 1 - millis, CYCLE) + 1);
    }

    private CompiledSpan spanAt(long millis) {
        while (!near.covers(millis) && growTowards(millis >= near.until)) {
            continue;
        }
        return near.covers(millis) ? near : far.get();
    }

    private CompiledSpan spanAtDay(long epochDay) {
        while (!near.coversDay(epochDay) && growTowards(epochDay >= near.endDay)) {
            continue;
        }
        return near.coversDay(epochDay) ? near : far.get();
    }

    private CompiledSpan spanWith(long work) {
        while (work >= near.lastWork() && growTowards(true) || work <= near.firstWork() && growTowards(false)) {
            continue;
        }
        boolean inside = work > near.firstWork() && work < near.lastWork();
        return inside ? near : far.get();
    }

    /** Doubles the near span on one side; false when it has reached the last year that may name single dates. */
    private synchronized boolean growTowards(boolean future) {
        int first = LocalDate.ofEpochDay(near.firstDay).getYear();
        int last = LocalDate.ofEpochDay(near.endDay - 1).getYear();
        int step = Math.max(STEP_YEARS, last - first);
        int newFirst = future ? first : Math.max(DayRules.FIRST_DATED_YEAR, first - step);
        int newLast = future ? Math.min(DayRules.LAST_DATED_YEAR, last + step) : last;
        if (newFirst == first && newLast == last) {
            return false;
        }
        near = new CompiledSpan(new SpanCollector(rules, newFirst, newLast), anchorDay);
        return true;
    }

    /** All years for which rules are asked, compiled when an instant outside the dated years is first met. */
    private final class LazySpan {
        private volatile @Nullable CompiledSpan span;

        CompiledSpan get() {
            var known = span;
            if (known == null) {
                known = new CompiledSpan(new SpanCollector(rules, DayRules.FIRST_YEAR, DayRules.LAST_YEAR), anchorDay);
                span = known;
            }
            return known;
        }

        long futureWork() {
            return get().lastWork() - get().workUntil(get().until - CYCLE);
        }

        long pastWork() {
            return get().workUntil(get().from + CYCLE) - get().firstWork();
        }

        long futureDays() {
            return get().workedDaysBefore(get().endDay) - get().workedDaysBefore(get().endDay - CYCLE_DAYS);
        }

        long pastDays() {
            return get().workedDaysBefore(get().firstDay + CYCLE_DAYS) - get().workedDaysBefore(get().firstDay);
        }
    }
}
