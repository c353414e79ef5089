package city.otklik.benchmarks.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The careful way with {@code java.time}: from interval to interval, whole intervals at a time. */
final class IntervalWalk implements Contender {

    private final ZoneId zone;
    private final DayTable table;

    IntervalWalk(OfficeHours office) {
        zone = office.zone();
        table = new DayTable(office);
    }

    @Override
    public long add(long startMillis, long workingMillis) {
        var start = Instant.ofEpochMilli(startMillis).atZone(zone);
        var left = Duration.ofMillis(workingMillis);
        for (var date = start.toLocalDate(); ; date = date.plusDays(1)) {
            for (var interval : table.on(date)) {
                var from = later(start, at(date, interval.start()));
                var here = Duration.between(from, at(date, interval.end()));
                if (here.isPositive()) {
                    if (here.compareTo(left) >= 0) {
                        return from.plus(left).toInstant().toEpochMilli();
                    }
                    left = left.minus(here);
                }
            }
        }
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        var start = Instant.ofEpochMilli(fromMillis).atZone(zone);
        var end = Instant.ofEpochMilli(toMillis).atZone(zone);
        var sum = Duration.ZERO;
        for (var date = start.toLocalDate(); !date.isAfter(end.toLocalDate()); date = date.plusDays(1)) {
            for (var interval : table.on(date)) {
                var from = later(start, at(date, interval.start()));
                var closing = at(date, interval.end());
                var here = Duration.between(from, end.isBefore(closing) ? end : closing);
                if (here.isPositive()) {
                    sum = sum.plus(here);
                }
            }
        }
        return sum.toMillis();
    }

    private ZonedDateTime at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone);
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
