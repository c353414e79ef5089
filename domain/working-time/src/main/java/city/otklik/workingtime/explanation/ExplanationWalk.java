package city.otklik.workingtime.explanation;

import city.otklik.workingtime.CalendarDay;
import city.otklik.workingtime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Walks from one instant to another, date by date, and writes down what it passes. */
final class ExplanationWalk {
    private static final int MAX_LINES = 1_000;

    private final WorkingTime time;
    private final long from;
    private final long to;
    private final List<ExplanationLine> lines = new ArrayList<>();
    private long total;

    ExplanationWalk(WorkingTime time, long from, long to) {
        this.time = time;
        this.from = from;
        this.to = to;
    }

    boolean complete() {
        return lines.size() < MAX_LINES;
    }

    List<ExplanationLine> lines() {
        var date = time.dateOf(from);
        for (long at = from; at < to && complete(); date = date.plusDays(1)) {
            long dayEnd = startOf(date.plusDays(1));
            if (dayEnd <= at) {
                continue;
            }
            passDay(time.day(date), at, Math.min(to, dayEnd), dayEnd);
            at = Math.min(to, dayEnd);
        }
        return lines;
    }

    private void passDay(CalendarDay day, long first, long last, long dayEnd) {
        if (!day.worked() && time.between(first, last) == 0) {
            lines.add(new ExplanationLine.DayOff(instant(first), instant(last), day, time.versionAt(first)));
            return;
        }
        for (long at = first; at < last; ) {
            if (time.isWorking(at)) {
                long end = Math.min(last, time.intervalEnd(at));
                at = worked(day, at, untilVersionChanges(at, end));
            } else {
                long open = Math.min(last, time.nextWorking(at));
                closed(at, open, time.nextWorking(at) < dayEnd && openedBefore(day.date(), at));
                at = open;
            }
        }
    }

    private boolean openedBefore(LocalDate date, long at) {
        return time.previousWorking(at) > startOf(date);
    }

    private long worked(CalendarDay day, long start, long end) {
        total += end - start;
        lines.add(new ExplanationLine.Worked(
                instant(start),
                instant(end),
                Duration.ofMillis(end - start),
                Duration.ofMillis(total),
                day,
                time.versionAt(start)));
        return end;
    }

    private void closed(long start, long end, boolean between) {
        if (between) {
            lines.add(new ExplanationLine.Break(instant(start), instant(end)));
        } else if (!lines.isEmpty() && lines.getLast() instanceof ExplanationLine.Closed night) {
            lines.set(lines.size() - 1, new ExplanationLine.Closed(night.from(), instant(end)));
        } else {
            lines.add(new ExplanationLine.Closed(instant(start), instant(end)));
        }
    }

    /** An interval in which a new version takes over is two lines, split where it does. */
    private long untilVersionChanges(long start, long end) {
        var version = time.versionAt(start);
        if (version.equals(time.versionAt(end - 1))) {
            return end;
        }
        long same = start;
        long other = end - 1;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (version.equals(time.versionAt(middle))) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    private long startOf(LocalDate date) {
        return date.atStartOfDay(time.zone()).toInstant().toEpochMilli();
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
