package city.otklik.benchmarks.worktime;

import city.otklik.workingtime.DayHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The intervals of each date as a program with {@code java.time} would keep them. */
final class DayTable {

    /** One interval; an end at midnight would need another form, and no office here has one. */
    record Interval(LocalTime start, LocalTime end) {}

    private final Map<LocalDate, List<Interval>> days;

    DayTable(OfficeHours office) {
        var rules = office.calendar().rules();
        days = OfficeHours.dates().collect(Collectors.toMap(date -> date, date -> intervals(rules.hours(date))));
    }

    List<Interval> on(LocalDate date) {
        return days.getOrDefault(date, List.of());
    }

    private static List<Interval> intervals(DayHours hours) {
        return IntStream.range(0, hours.count())
                .mapToObj(i -> new Interval(time(hours.startMinute(i)), time(hours.endMinute(i))))
                .toList();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
