package city.otklik.workingtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** Turns the local hours of a run of days into intervals of real time, by the JDK's rules for gaps and overlaps. */
final class SpanCollector {
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final long MILLIS_A_MINUTE = 60_000L;

    private final DayRules rules;
    private final ZoneRules zone;
    private final long firstDay;
    private final long endDay;
    private final int[] daysBefore;
    private int[] workedDays;
    private long[] starts;
    private long[] ends;
    private int size;
    private int worked;

    SpanCollector(DayRules rules, int firstYear, int lastYear) {
        this.rules = rules;
        zone = rules.zone().getRules();
        firstDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
        endDay = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
        int days = (int) (endDay - firstDay);
        daysBefore = new int[days + 1];
        workedDays = new int[days];
        starts = new long[days * 2];
        ends = new long[days * 2];
        collect();
    }

    private void collect() {
        var date = LocalDate.ofEpochDay(firstDay);
        var offset = zone.getOffset(date.atStartOfDay());
        for (int day = 0; firstDay + day < endDay; day++) {
            var next = date.plusDays(1);
            var nextOffset = zone.getOffset(next.atStartOfDay());
            var hours = rules.hours(date);
            daysBefore[day] = worked;
            int known = size;
            for (int i = 0; i < hours.count(); i++) {
                boolean steady = offset.equals(nextOffset);
                add(
                        steady ? millis(date, hours.startMinute(i), offset) : millis(date, hours.startMinute(i)),
                        steady ? millis(date, hours.endMinute(i), offset) : millis(date, hours.endMinute(i)));
            }
            if (size > known) {
                workedDays[worked++] = (int) date.toEpochDay();
            }
            date = next;
            offset = nextOffset;
        }
        daysBefore[daysBefore.length - 1] = worked;
        workedDays = Arrays.copyOf(workedDays, worked);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
    }

    /** A gap can move a start past its end, or past the next start; what is left of an interval is kept. */
    private void add(long start, long end) {
        long from = size == 0 ? start : Math.max(start, ends[size - 1]);
        if (from >= end) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2 + 16);
            ends = Arrays.copyOf(ends, size * 2 + 16);
        }
        starts[size] = from;
        ends[size++] = end;
    }

    private static long millis(LocalDate date, int minute, ZoneOffset offset) {
        return date.toEpochDay() * MILLIS_A_DAY + minute * MILLIS_A_MINUTE - offset.getTotalSeconds() * 1000L;
    }

    private long millis(LocalDate date, int minute) {
        return millis(zone, date.atStartOfDay().plusMinutes(minute));
    }

    private static long millis(ZoneRules zone, LocalDateTime local) {
        return local.toEpochSecond(zone.getOffset(local)) * 1000L;
    }

    /** The instant at which a day starts in these rules. */
    static long startOfDay(ZoneRules zone, LocalDate date) {
        return millis(zone, date.atStartOfDay());
    }

    long startOf(long epochDay) {
        return startOfDay(zone, LocalDate.ofEpochDay(epochDay));
    }

    long firstDay() {
        return firstDay;
    }

    long endDay() {
        return endDay;
    }

    int size() {
        return size;
    }

    long[] starts() {
        return starts;
    }

    long[] ends() {
        return ends;
    }

    int[] daysBefore() {
        return daysBefore;
    }

    int[] workedDays() {
        return workedDays;
    }
}
