package city.otklik.workingtime;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Working time the plain way: one flag for each minute of a stretch of days, set interval by interval with {@link ZonedDateTime},
 * and a walk from minute to minute. Shares nothing with the engine but the hours of a day.
 */
final class MinuteOracle {
    private static final long MINUTE = 60_000;

    private final RandomTimetable timetable;
    private final long origin;
    private final boolean[] open;

    MinuteOracle(RandomTimetable timetable, LocalDate first, int days) {
        this.timetable = timetable;
        origin = first.minusDays(1).toEpochDay() * 1440 * MINUTE;
        open = new boolean[(days + 3) * 1440];
        for (int day = -2; day <= days + 2; day++) {
            mark(first.plusDays(day));
        }
    }

    private void mark(LocalDate date) {
        boolean off = timetable.holidays().contains(date) || date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
        var weekly = timetable.weekly().getOrDefault(date.getDayOfWeek(), DayHours.NONE);
        var hours = off ? DayHours.NONE : timetable.overrides().getOrDefault(date, weekly);
        var cut = timetable.breaks().getOrDefault(date, DayHours.NONE);
        boolean[] local = new boolean[1440];
        fill(local, hours, true);
        fill(local, cut, false);
        for (int from = 0; from < 1440; from++) {
            int to = from;
            while (to < 1440 && local[to]) {
                to++;
            }
            if (to > from) {
                markInterval(date, from, to);
                from = to;
            }
        }
    }

    /** Intervals are marked whole, as the JDK places their ends; when a gap swaps the ends, nothing is left of it. */
    private void markInterval(LocalDate date, int from, int to) {
        long start = at(date, from);
        long end = at(date, to);
        for (long minute = (start - origin) / MINUTE; minute < (end - origin) / MINUTE; minute++) {
            if (minute >= 0 && minute < open.length) {
                open[(int) minute] = true;
            }
        }
    }

    private long at(LocalDate date, int minute) {
        var midnight = date.plusDays(minute / 1440).atStartOfDay();
        return ZonedDateTime.of(midnight.plusMinutes(minute % 1440), timetable.zone())
                .toInstant()
                .toEpochMilli();
    }

    private static void fill(boolean[] local, DayHours hours, boolean value) {
        for (int i = 0; i < hours.count(); i++) {
            for (int minute = hours.startMinute(i); minute < hours.endMinute(i); minute++) {
                local[minute] = value;
            }
        }
    }

    boolean isOpen(long millis) {
        return open[minuteOf(millis)];
    }

    /** The instant itself when it is open, else the start of the next open minute, or -1 beyond the stretch. */
    long nextOpen(long millis) {
        for (long at = millis; at < end(); at = nextMinute(at)) {
            if (isOpen(at)) {
                return at;
            }
        }
        return -1;
    }

    /** The instant itself when the time before it is open, else the end of the last open minute, or -1 beyond the stretch. */
    long previousOpen(long millis) {
        for (long at = millis; at > origin; at = origin + (at - 1 - origin) / MINUTE * MINUTE) {
            if (isOpen(at - 1)) {
                return at;
            }
        }
        return -1;
    }

    private long nextMinute(long millis) {
        return origin + (minuteOf(millis) + 1) * MINUTE;
    }

    private int minuteOf(long millis) {
        return (int) ((millis - origin) / MINUTE);
    }

    long end() {
        return origin + open.length * MINUTE;
    }

    long start() {
        return origin;
    }

    /** Walks forward from an instant; asked for growing amounts, each in (0, …), in turn. */
    final class Forward {
        private long at;
        private long counted;

        Forward(long start) {
            at = start;
        }

        /** The earliest instant with that much working time since the start, or -1 beyond the stretch. */
        long reach(long amount) {
            while (at < end()) {
                long next = nextMinute(at);
                long here = isOpen(at) ? next - at : 0;
                if (counted + here >= amount) {
                    return at + amount - counted;
                }
                counted += here;
                at = next;
            }
            return -1;
        }

        /** How far the walk has come. */
        long at() {
            return at;
        }

        /** Working time from the start to {@link #at}. */
        long counted() {
            return counted;
        }
    }

    /** Walks back from an instant, likewise. */
    final class Backward {
        private long at;
        private long counted;

        Backward(long start) {
            at = start;
        }

        /** The latest instant from which that much working time is left until the start, or -1 beyond the stretch. */
        long reach(long amount) {
            while (at > origin) {
                long previous = origin + (at - 1 - origin) / MINUTE * MINUTE;
                long here = isOpen(previous) ? at - previous : 0;
                if (counted + here >= amount) {
                    return at - (amount - counted);
                }
                counted += here;
                at = previous;
            }
            return -1;
        }
    }
}
