package city.otklik.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One timetable, compiled: prefix sums by day make every operation independent of the duration and of the span. Immutable and
 * safe for any number of threads; the compiled years (2015 to 2045 by default) grow on demand, which nobody can see
 * but for the time it takes. Intervals of successive days that touch at midnight stay two intervals.
 */
public final class WorkingCalendar implements WorkingTime {
    private static final int FIRST_COMPILED_YEAR = 2015;
    private static final int LAST_COMPILED_YEAR = 2045;

    private final DayRules rules;
    private final EndlessTime time;
    private final PublishedYears published;

    private WorkingCalendar(DayRules rules, int firstYear, int lastYear) {
        this.rules = rules;
        time = new EndlessTime(rules, firstYear, lastYear);
        published = new PublishedYears(rules);
    }

    /** Compiles the rules for the usual years. */
    public static WorkingCalendar compile(DayRules rules) {
        return new WorkingCalendar(rules, FIRST_COMPILED_YEAR, LAST_COMPILED_YEAR);
    }

    /** Compiles the rules, these years at once and others when they are asked for. */
    public static WorkingCalendar compile(DayRules rules, int firstYear, int lastYear) {
        return new WorkingCalendar(rules, firstYear, lastYear);
    }

    /** A calendar of a weekly pattern, holidays and single dates, without layers. */
    public static WorkingCalendarBuilder builder(ZoneId zone) {
        return new WorkingCalendarBuilder(zone);
    }

    /** The rules this calendar was compiled from. */
    public DayRules rules() {
        return rules;
    }

    @Override
    public long add(long startMillis, long workingMillis) {
        if (workingMillis == 0) {
            return nextWorking(startMillis);
        }
        var near = time.near();
        if (near.covers(startMillis)) {
            long work = near.workUntil(startMillis) + workingMillis;
            if (work > near.firstWork() && work < near.lastWork()) {
                return workingMillis > 0 ? near.earliestWith(work) : near.latestWith(work);
            }
        }
        return distantAdd(startMillis, workingMillis);
    }

    private long distantAdd(long startMillis, long workingMillis) {
        long start = time.workUntil(startMillis);
        long work = start + workingMillis;
        if (((start ^ work) & (workingMillis ^ work)) < 0) {
            return workingMillis > 0 ? NEVER : NEVER_BEFORE;
        }
        return workingMillis > 0 ? time.earliestWith(work) : time.latestWith(work);
    }

    @Override
    public long latestWithLeft(long dueMillis, long workingMillis) {
        if (workingMillis > 0) {
            return add(dueMillis, -workingMillis);
        }
        if (workingMillis == 0) {
            return dueMillis;
        }
        long due = time.workUntil(dueMillis);
        long work = due - workingMillis;
        return work < due ? NEVER : time.latestWith(work);
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        var near = time.near();
        if (near.covers(fromMillis) && near.covers(toMillis)) {
            return near.workUntil(toMillis) - near.workUntil(fromMillis);
        }
        return time.workUntil(toMillis) - time.workUntil(fromMillis);
    }

    @Override
    public boolean isWorking(long millis) {
        var near = time.near();
        if (near.covers(millis)) {
            int interval = near.intervalAt(millis);
            return interval < near.size() && near.start(interval) <= millis;
        }
        return millis != NEVER && time.workUntil(millis + 1) > time.workUntil(millis);
    }

    @Override
    public long nextWorking(long millis) {
        var near = time.near();
        if (near.covers(millis)) {
            int interval = near.intervalAt(millis);
            if (interval < near.size()) {
                return Math.max(millis, near.start(interval));
            }
        }
        return time.latestWith(time.workUntil(millis));
    }

    @Override
    public long previousWorking(long millis) {
        var near = time.near();
        if (near.covers(millis)) {
            int interval = near.intervalAt(millis);
            if (interval < near.size() && near.start(interval) < millis) {
                return millis;
            }
            if (interval > 0) {
                return near.end(interval - 1);
            }
        }
        return time.earliestWith(time.workUntil(millis));
    }

    @Override
    public long intervalEnd(long millis) {
        var near = time.near();
        if (near.covers(millis)) {
            int interval = near.intervalAt(millis);
            if (interval < near.size()) {
                return near.end(interval);
            }
        }
        long open = nextWorking(millis);
        return open == NEVER ? NEVER : time.endOfOpen(open);
    }

    @Override
    public long nextIntervalStart(long millis) {
        return nextWorking(isWorking(millis) ? intervalEnd(millis) : millis);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        if (n == 0) {
            return day;
        }
        long origin = day.toEpochDay();
        long number = n > 0 ? time.workedDaysBefore(origin + 1) + n - 1 : time.workedDaysBefore(origin) + n;
        long found = time.workedDay(number);
        if (found > LocalDate.MAX.toEpochDay()) {
            return LocalDate.MAX;
        }
        return found < LocalDate.MIN.toEpochDay() ? LocalDate.MIN : LocalDate.ofEpochDay(found);
    }

    /** How many days from the first, included, to the second, excluded, are worked. */
    long workedDays(LocalDate from, LocalDate until) {
        return time.workedDaysBefore(until.toEpochDay()) - time.workedDaysBefore(from.toEpochDay());
    }

    @Override
    public long endOfWorkingDay(LocalDate day) {
        return previousWorking(MillisOfDates.startOfNext(zone(), day));
    }

    @Override
    public CalendarDay day(LocalDate date) {
        return rules.day(date);
    }

    @Override
    public LocalDate dateOf(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), rules.zone());
    }

    @Override
    public ZoneId zone() {
        return rules.zone();
    }

    @Override
    public CalendarStatus statusAt(long millis) {
        return provisional(millis, millis) ? CalendarStatus.PROJECTED : CalendarStatus.CONFIRMED;
    }

    @Override
    public boolean provisional(long fromMillis, long toMillis) {
        return published.misses(Math.min(fromMillis, toMillis), Math.max(fromMillis, toMillis));
    }

    @Override
    public String versionAt(long millis) {
        return "";
    }
}
