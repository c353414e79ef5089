package city.otklik.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** The rules of {@link WorkingCalendarBuilder}. */
record PlainDayRules(
        ZoneId zone,
        Map<DayOfWeek, DayHours> weekly,
        Set<LocalDate> holidays,
        Set<MonthDay> yearlyHolidays,
        Map<LocalDate, DayHours> overrides,
        Map<LocalDate, DayHours> breaks)
        implements DayRules {

    PlainDayRules {
        weekly = Map.copyOf(weekly);
        holidays = Set.copyOf(holidays);
        yearlyHolidays = Set.copyOf(yearlyHolidays);
        overrides = Map.copyOf(overrides);
        breaks = Map.copyOf(breaks);
    }

    @Override
    public DayHours hours(LocalDate date) {
        if (isHoliday(date)) {
            return DayHours.NONE;
        }
        var hours = overrides.get(date);
        if (hours == null) {
            hours = weekly.getOrDefault(date.getDayOfWeek(), DayHours.NONE);
        }
        var cut = breaks.get(date);
        return cut == null ? hours : hours.without(cut);
    }

    @Override
    public CalendarDay day(LocalDate date) {
        return new CalendarDay(date, hours(date), DayReason.of(kind(date)), CalendarStatus.CONFIRMED);
    }

    private DayKind kind(LocalDate date) {
        if (isHoliday(date)) {
            return DayKind.ORGANISATION_DAY_OFF;
        }
        if (overrides.containsKey(date) || breaks.containsKey(date)) {
            return hours(date).isNone() ? DayKind.ORGANISATION_DAY_OFF : DayKind.ORGANISATION_HOURS;
        }
        return hours(date).isNone() ? DayKind.WEEKEND : DayKind.WORKING_DAY;
    }

    private boolean isHoliday(LocalDate date) {
        return holidays.contains(date) || yearlyHolidays.contains(MonthDay.from(date));
    }

    @Override
    public CalendarStatus status(int year) {
        return CalendarStatus.CONFIRMED;
    }
}
