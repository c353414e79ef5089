package city.otklik.benchmarks.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The per-minute loop on date-times; it looks a date's intervals up only when the date changes. */
final class LocalDateTimeMinutes implements Contender {

    private static final long MILLIS_A_MINUTE = 60_000;

    private final ZoneId zone;
    private final DayTable table;

    LocalDateTimeMinutes(OfficeHours office) {
        zone = office.zone();
        table = new DayTable(office);
    }

    @Override
    public long add(long startMillis, long workingMillis) {
        var time = local(startMillis);
        var date = time.toLocalDate();
        var intervals = table.on(date);
        long left = workingMillis / MILLIS_A_MINUTE;
        while (left > 0) {
            if (isOpen(intervals, time.toLocalTime())) {
                left--;
            }
            time = time.plusMinutes(1);
            if (!time.toLocalDate().equals(date)) {
                date = time.toLocalDate();
                intervals = table.on(date);
            }
        }
        return time.atZone(zone).toInstant().toEpochMilli();
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        var end = local(toMillis);
        var time = local(fromMillis);
        LocalDate date = time.toLocalDate();
        var intervals = table.on(date);
        long minutes = 0;
        while (time.isBefore(end)) {
            if (isOpen(intervals, time.toLocalTime())) {
                minutes++;
            }
            time = time.plusMinutes(1);
            if (!time.toLocalDate().equals(date)) {
                date = time.toLocalDate();
                intervals = table.on(date);
            }
        }
        return minutes * MILLIS_A_MINUTE;
    }

    private LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    private static boolean isOpen(List<DayTable.Interval> intervals, LocalTime time) {
        for (int i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            if (!time.isBefore(interval.start()) && time.isBefore(interval.end())) {
                return true;
            }
        }
        return false;
    }
}
