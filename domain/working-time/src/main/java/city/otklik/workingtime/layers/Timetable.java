package city.otklik.workingtime.layers;

import city.otklik.workingtime.DayHours;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An organisation's own hours and exceptions.
 *
 * @param weekly the hours of each weekday; a weekday that is missing is a day off
 * @param shortHours the hours of a short day, for the weekdays that have such hours
 * @param shorterByMinutes how much earlier a short day ends on the other weekdays
 * @param presidentialDaysOff whether the organisation keeps Presidential non-working days
 * @param yearlyOff days off of every year
 * @param days single dates: off, own hours, breaks, short days, working weekends
 */
public record Timetable(
        Map<DayOfWeek, DayHours> weekly,
        Map<DayOfWeek, DayHours> shortHours,
        int shorterByMinutes,
        boolean presidentialDaysOff,
        Set<MonthDay> yearlyOff,
        SpecialDays days) {
    /** By how much a short day is shorter unless the organisation says otherwise (Labour Code, art. 95). */
    public static final int AN_HOUR = 60;

    /** Copies the collections. */
    public Timetable {
        weekly = byWeekday(weekly);
        shortHours = byWeekday(shortHours);
        yearlyOff = Collections.unmodifiableSortedSet(new TreeSet<>(yearlyOff));
    }

    private static Map<DayOfWeek, DayHours> byWeekday(Map<DayOfWeek, DayHours> hours) {
        var copy = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        copy.putAll(hours);
        return Collections.unmodifiableMap(copy);
    }

    /** A timetable without exceptions. */
    public static Timetable of(Map<DayOfWeek, DayHours> weekly) {
        return new Timetable(weekly, Map.of(), AN_HOUR, false, Set.of(), SpecialDays.NONE);
    }

    DayHours hours(DayOfWeek day, boolean shortened) {
        var full = weekly.getOrDefault(day, DayHours.NONE);
        if (!shortened || full.isNone()) {
            return full;
        }
        var own = shortHours.get(day);
        return own == null ? full.endingEarlier(shorterByMinutes) : own;
    }
}
