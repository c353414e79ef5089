package city.otklik.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts together a calendar of a weekly pattern and single dates. A holiday beats a date's own hours, a date's own hours beat
 * the weekly pattern, breaks are cut out of whatever is left. Every year counts as published.
 */
public final class WorkingCalendarBuilder {
    private final ZoneId zone;
    private final Map<DayOfWeek, DayHours> weekly = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<MonthDay> yearlyHolidays = new HashSet<>();
    private final Map<LocalDate, DayHours> overrides = new HashMap<>();
    private final Map<LocalDate, DayHours> breaks = new HashMap<>();
    private int firstYear;
    private int lastYear;

    WorkingCalendarBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** The hours of one weekday. */
    public WorkingCalendarBuilder weekly(DayOfWeek day, DayHours hours) {
        weekly.put(day, hours);
        return this;
    }

    /** The same hours, {@code 09:00-13:00 14:00-18:00}, for several weekdays. */
    public WorkingCalendarBuilder weekly(String hours, DayOfWeek... days) {
        var parsed = DayHours.parse(hours);
        for (var day : days) {
            weekly.put(day, parsed);
        }
        return this;
    }

    /** A date off. */
    public WorkingCalendarBuilder holiday(LocalDate date) {
        holidays.add(date);
        return this;
    }

    /** A date off every year; 29 February only in the years that have one. */
    public WorkingCalendarBuilder yearlyHoliday(MonthDay day) {
        yearlyHolidays.add(day);
        return this;
    }

    /** A date's own hours. */
    public WorkingCalendarBuilder override(LocalDate date, DayHours hours) {
        overrides.put(date, hours);
        return this;
    }

    /** Intervals cut out of a date's hours. */
    public WorkingCalendarBuilder breaks(LocalDate date, DayHours intervals) {
        breaks.put(date, intervals);
        return this;
    }

    /** Which years to compile at once, instead of the usual ones. */
    public WorkingCalendarBuilder compiledYears(int first, int last) {
        firstYear = first;
        lastYear = last;
        return this;
    }

    /** Compiles the calendar. */
    public WorkingCalendar build() {
        var rules = new PlainDayRules(zone, weekly, holidays, yearlyHolidays, overrides, breaks);
        return firstYear == 0 ? WorkingCalendar.compile(rules) : WorkingCalendar.compile(rules, firstYear, lastYear);
    }
}
