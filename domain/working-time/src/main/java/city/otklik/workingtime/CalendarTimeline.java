package city.otklik.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One calendar through its published versions: working time before a version was published is counted on the version before
 * it, working time after on the new one (reading 11). Time before the first publication is counted on the first version. The
 * order in which versions arrive does not matter. Immutable.
 */
public final class CalendarTimeline implements WorkingTime {
    private static final Comparator<CalendarVersion> BY_PUBLICATION =
            Comparator.comparing(CalendarVersion::publishedAt).thenComparing(CalendarVersion::version);

    private final List<CalendarVersion> versions;
    private final WorkingCalendar[] calendars;
    /** Where each version but the first takes over. */
    private final long[] seams;

    private CalendarTimeline(List<CalendarVersion> ordered) {
        versions = ordered;
        calendars = ordered.stream().map(CalendarVersion::calendar).toArray(WorkingCalendar[]::new);
        seams = ordered.stream()
                .skip(1)
                .mapToLong(version -> version.publishedAt().toEpochMilli())
                .toArray();
    }

    /** The timeline of a calendar that has one version. */
    public static CalendarTimeline of(CalendarVersion only) {
        return new CalendarTimeline(List.of(only));
    }

    /**
     * The timeline of these versions, in any order; of two with the same name the one given later counts.
     *
     * @throws IllegalArgumentException when there is no version at all
     */
    public static CalendarTimeline of(List<CalendarVersion> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs at least one version");
        }
        var timeline = of(versions.getFirst());
        for (var version : versions.subList(1, versions.size())) {
            timeline = timeline.with(version);
        }
        return timeline;
    }

    /** This timeline with one more version; one with the same name is replaced. */
    public CalendarTimeline with(CalendarVersion version) {
        var all = new ArrayList<CalendarVersion>();
        versions.stream()
                .filter(known -> !known.version().equals(version.version()))
                .forEach(all::add);
        all.add(version);
        all.sort(BY_PUBLICATION);
        return new CalendarTimeline(List.copyOf(all));
    }

    /** The versions in the order of their publication. */
    public List<CalendarVersion> versions() {
        return versions;
    }

    /** The version published last. */
    public CalendarVersion latest() {
        return versions.getLast();
    }

    private int indexAt(long millis) {
        int index = seams.length;
        while (index > 0 && millis < seams[index - 1]) {
            index--;
        }
        return index;
    }

    /** The version that counts just before the instant. */
    private int indexBefore(long millis) {
        int index = seams.length;
        while (index > 0 && millis <= seams[index - 1]) {
            index--;
        }
        return index;
    }

    @Override
    public long add(long startMillis, long workingMillis) {
        if (seams.length == 0) {
            return calendars[0].add(startMillis, workingMillis);
        }
        if (workingMillis == 0) {
            return nextWorking(startMillis);
        }
        return workingMillis > 0
                ? forward(startMillis, workingMillis)
                : backward(startMillis, workingMillis, indexBefore(startMillis));
    }

    private long forward(long startMillis, long workingMillis) {
        long start = startMillis;
        long left = workingMillis;
        for (int index = indexAt(start); index < seams.length; index++) {
            long here = calendars[index].between(start, seams[index]);
            if (left <= here) {
                return calendars[index].add(start, left);
            }
            left -= here;
            start = seams[index];
        }
        return calendars[seams.length].add(start, left);
    }

    /** {@code left} is negative: it has no positive twin when it is the smallest long. */
    private long backward(long startMillis, long workingMillis, int from) {
        long start = startMillis;
        long left = workingMillis;
        for (int index = from; index > 0; index--) {
            long here = calendars[index].between(start, seams[index - 1]);
            if (left >= here) {
                return calendars[index].add(start, left);
            }
            left -= here;
            start = seams[index - 1];
        }
        return calendars[0].add(start, left);
    }

    @Override
    public long latestWithLeft(long dueMillis, long workingMillis) {
        if (seams.length == 0) {
            return calendars[0].latestWithLeft(dueMillis, workingMillis);
        }
        if (workingMillis == 0) {
            return dueMillis;
        }
        if (workingMillis > 0) {
            return add(dueMillis, -workingMillis);
        }
        if (workingMillis == Long.MIN_VALUE) {
            return NEVER;
        }
        long reached = add(dueMillis, -workingMillis);
        return reached == NEVER ? NEVER : nextWorking(reached);
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        if (seams.length == 0) {
            return calendars[0].between(fromMillis, toMillis);
        }
        if (fromMillis > toMillis) {
            return -between(toMillis, fromMillis);
        }
        long from = fromMillis;
        long sum = 0;
        int index = indexAt(from);
        for (; index < seams.length && seams[index] < toMillis; index++) {
            sum += calendars[index].between(from, seams[index]);
            from = seams[index];
        }
        return sum + calendars[index].between(from, toMillis);
    }

    @Override
    public boolean isWorking(long millis) {
        return calendars[indexAt(millis)].isWorking(millis);
    }

    @Override
    public long nextWorking(long millis) {
        long from = millis;
        for (int index = indexAt(from); index < seams.length; index++) {
            long open = calendars[index].nextWorking(from);
            if (open < seams[index]) {
                return open;
            }
            from = seams[index];
        }
        return calendars[seams.length].nextWorking(from);
    }

    @Override
    public long previousWorking(long millis) {
        long until = millis;
        for (int index = indexBefore(until); index > 0; index--) {
            long last = calendars[index].previousWorking(until);
            if (last > seams[index - 1]) {
                return last;
            }
            until = seams[index - 1];
        }
        return calendars[0].previousWorking(until);
    }

    @Override
    public long intervalEnd(long millis) {
        long open = nextWorking(millis);
        if (open == NEVER) {
            return NEVER;
        }
        int index = indexAt(open);
        long end = calendars[index].intervalEnd(open);
        while (index < seams.length && end > seams[index]) {
            if (!calendars[index + 1].isWorking(seams[index])) {
                return seams[index];
            }
            index++;
            end = calendars[index].intervalEnd(seams[index - 1]);
        }
        return end;
    }

    @Override
    public long nextIntervalStart(long millis) {
        return nextWorking(isWorking(millis) ? intervalEnd(millis) : millis);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        return seams.length == 0 ? calendars[0].plusWorkingDays(day, n) : new DaysAcrossVersions(this).plus(day, n);
    }

    @Override
    public long endOfWorkingDay(LocalDate day) {
        return previousWorking(MillisOfDates.startOfNext(zone(), day));
    }

    /** The day as the version that counts at its end has it; {@link #between} gives the working time it really had. */
    @Override
    public CalendarDay day(LocalDate date) {
        return calendars[indexBefore(MillisOfDates.startOfNext(zone(), date))].day(date);
    }

    @Override
    public LocalDate dateOf(long millis) {
        return calendars[indexAt(millis)].dateOf(millis);
    }

    /** The zone of the version published last. */
    @Override
    public ZoneId zone() {
        return calendars[seams.length].zone();
    }

    @Override
    public CalendarStatus statusAt(long millis) {
        return calendars[indexAt(millis)].statusAt(millis);
    }

    /** Judged by the version published last: it knows best what is published. */
    @Override
    public boolean provisional(long fromMillis, long toMillis) {
        return calendars[seams.length].provisional(fromMillis, toMillis);
    }

    @Override
    public String versionAt(long millis) {
        return versions.get(indexAt(millis)).version();
    }
}
