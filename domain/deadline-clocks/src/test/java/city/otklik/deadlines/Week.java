package city.otklik.deadlines;

import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A timetable in the simulation's own words: hours by weekday, and hours of single dates. */
final class Week {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final long HOUR = 3_600_000;
    private final Map<DayOfWeek, String> weekly = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, String> dates = new HashMap<>();

    Week(String usual) {
        for (var day : DayOfWeek.values()) {
            weekly.put(day, day.getValue() <= 5 ? usual : "");
        }
    }

    Week(Week other) {
        weekly.putAll(other.weekly);
        dates.putAll(other.dates);
    }

    Week on(DayOfWeek day, String hours) {
        weekly.put(day, hours);
        return this;
    }

    Week on(LocalDate date, String hours) {
        dates.put(date, hours);
        return this;
    }

    WorkingCalendar compiled() {
        var builder = WorkingCalendar.builder(Kislovodsk.ZONE).compiledYears(2026, 2026);
        weekly.forEach((day, hours) -> builder.weekly(day, DayHours.parse(hours)));
        dates.forEach((date, hours) -> builder.override(date, DayHours.parse(hours)));
        return builder.build();
    }

    /** Starts and ends of all working intervals of the year, in milliseconds; Moscow has had no change of clocks. */
    Spans spans() {
        var spans = new Spans();
        for (var date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            var usual = weekly.getOrDefault(date.getDayOfWeek(), "");
            var hours = dates.getOrDefault(date, usual);
            long midnight = date.toEpochDay() * 24 * HOUR - 3 * HOUR;
            for (var interval : hours.isEmpty() ? new String[0] : hours.split(" ")) {
                var ends = interval.split("-");
                spans.add(midnight + millis(ends[0]), midnight + millis(ends[1]));
            }
        }
        return spans;
    }

    private static long millis(String time) {
        return Integer.parseInt(time.substring(0, 2)) * HOUR + Integer.parseInt(time.substring(3)) * 60_000L;
    }
}
