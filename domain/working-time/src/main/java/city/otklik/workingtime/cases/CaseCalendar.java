package city.otklik.workingtime.cases;

import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.DayRules;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.WorkingCalendarBuilder;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A calendar all in text.
 *
 * @param zone the zone of its local times
 * @param weekly ISO weekday, {@code 1} to {@code 7}, to intervals {@code HH:MM-HH:MM}; {@code 24:00} ends a day at midnight
 * @param holidays dates off
 * @param yearlyHolidays days off of every year, {@code MM-DD}
 * @param overrides a date's own intervals, which replace the weekly ones; a holiday beats them
 * @param breaks intervals cut out of a date
 */
public record CaseCalendar(
        String zone,
        Map<String, List<String>> weekly,
        List<String> holidays,
        List<String> yearlyHolidays,
        Map<String, List<String>> overrides,
        Map<String, List<String>> breaks) {

    /** What became of such a calendar. */
    public sealed interface Compilation {
        /** The calendar is ready. */
        record Compiled(WorkingCalendar calendar) implements Compilation {}

        /** Its text breaks a rule. */
        record Refused(CaseAnswer.Refusal refusal) implements Compilation {}
    }

    /** Compiles the calendar. */
    public Compilation compile() {
        try {
            return new Compilation.Compiled(builder().build());
        } catch (RefusedFieldException refused) {
            return new Compilation.Refused(refused.refusal());
        }
    }

    private WorkingCalendarBuilder builder() throws RefusedFieldException {
        var builder = WorkingCalendar.builder(zoneId());
        for (var day : weekly.entrySet()) {
            builder.weekly(weekday(day.getKey()), hours("weekly." + day.getKey(), day.getValue()));
        }
        for (var holiday : holidays) {
            builder.holiday(dated("holidays", holiday));
        }
        for (var day : yearlyHolidays) {
            builder.yearlyHoliday(monthDay(day));
        }
        for (var day : overrides.entrySet()) {
            builder.override(dated("overrides", day.getKey()), hours("overrides." + day.getKey(), day.getValue()));
        }
        for (var day : breaks.entrySet()) {
            builder.breaks(dated("breaks", day.getKey()), hours("breaks." + day.getKey(), day.getValue()));
        }
        return builder;
    }

    private ZoneId zoneId() throws RefusedFieldException {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new RefusedFieldException(
                    "zone", "'" + zone + "' is no time zone", "write a name such as Europe/Moscow");
        }
    }

    private static LocalDate dated(String field, String text) throws RefusedFieldException {
        var date = CaseText.date(field, text);
        if (date.getYear() < DayRules.FIRST_DATED_YEAR || date.getYear() > DayRules.LAST_DATED_YEAR) {
            throw new RefusedFieldException(
                    field,
                    "the year of '" + text + "' is out of bounds",
                    "name years from " + DayRules.FIRST_DATED_YEAR + " to " + DayRules.LAST_DATED_YEAR);
        }
        return date;
    }

    private static DayOfWeek weekday(String text) throws RefusedFieldException {
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '7') {
            throw new RefusedFieldException(
                    "weekly", "'" + text + "' is no ISO weekday", "write 1 for Monday to 7 for Sunday");
        }
        return DayOfWeek.of(text.charAt(0) - '0');
    }

    private static MonthDay monthDay(String text) throws RefusedFieldException {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            throw new RefusedFieldException(
                    "yearlyHolidays", "'" + text + "' is no day of the year", "write an existing day as MM-DD");
        }
    }

    private static DayHours hours(String field, List<String> intervals) throws RefusedFieldException {
        var parsed = new ArrayList<DayHours>();
        for (var interval : intervals) {
            try {
                parsed.add(DayHours.parse(interval));
            } catch (IllegalArgumentException malformed) {
                throw new RefusedFieldException(
                        field, String.valueOf(malformed.getMessage()), "write intervals as HH:MM-HH:MM");
            }
        }
        return DayHours.union(parsed);
    }
}
