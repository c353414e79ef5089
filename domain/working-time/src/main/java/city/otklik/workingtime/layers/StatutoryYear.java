package city.otklik.workingtime.layers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What follows from the statute alone in a year without a published calendar: a holiday on a weekend moves to the next working
 * day (Labour Code, art. 112), and the working day directly before a holiday is short (art. 95).
 *
 * @param movedFrom days off, each with the holiday it comes from
 * @param shortDays days that are one hour shorter
 */
record StatutoryYear(Map<MonthDay, MonthDay> movedFrom, Set<MonthDay> shortDays) {
    private static final int A_YEAR = 366;

    /** A year of each kind: the day of the week of its 1 January, and whether it is a leap year. */
    private static final int KINDS = 14;

    static StatutoryYear[] ofEveryKind(FederalLayer federal) {
        var years = new StatutoryYear[KINDS];
        for (int year = 2000; year < 2028; year++) {
            years[kind(LocalDate.of(year, 1, 1))] = of(year, federal);
        }
        return years;
    }

    static int kind(LocalDate date) {
        var first = date.withDayOfYear(1);
        return first.getDayOfWeek().ordinal() * 2 + (first.isLeapYear() ? 1 : 0);
    }

    private static StatutoryYear of(int year, FederalLayer federal) {
        var moved = new HashMap<MonthDay, MonthDay>();
        for (var holiday : federal.holidays()) {
            if (holiday.day().isValidYear(year) && isWeekend(holiday.day().atYear(year)) && !holiday.movedByDecree()) {
                var to = holiday.day().atYear(year);
                int tried = 0;
                while (tried <= A_YEAR && (isOff(to, federal) || moved.containsKey(MonthDay.from(to)))) {
                    to = to.plusDays(1);
                    tried++;
                }
                // A year of holidays only has no day that one could move to.
                if (tried <= A_YEAR) {
                    moved.put(MonthDay.from(to), holiday.day());
                }
            }
        }
        var shortDays = new HashSet<MonthDay>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean eve = federal.holiday(MonthDay.from(day.plusDays(1))) != null;
            if (eve && !isOff(day, federal) && !moved.containsKey(MonthDay.from(day))) {
                shortDays.add(MonthDay.from(day));
            }
        }
        return new StatutoryYear(moved, shortDays);
    }

    private static boolean isOff(LocalDate day, FederalLayer federal) {
        return isWeekend(day) || federal.holiday(MonthDay.from(day)) != null;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
