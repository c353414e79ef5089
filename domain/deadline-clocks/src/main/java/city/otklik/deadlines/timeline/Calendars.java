package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The city's working time and the curator's (reading 12), each as it was known at any instant: time before a version was
 * published is counted on the version before it (reading 11). Immutable.
 */
public final class Calendars {
    private final WorkingTime[] city;
    private final long[] cityChanges;
    private final WorkingTime[] curator;
    private final long[] curatorChanges;
    private final long[] changes;

    private Calendars(WorkingTime[] city, long[] cityChanges, WorkingTime[] curator, long[] curatorChanges) {
        this.city = city;
        this.cityChanges = cityChanges;
        this.curator = curator;
        this.curatorChanges = curatorChanges;
        changes = LongStream.concat(Arrays.stream(cityChanges), Arrays.stream(curatorChanges))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Calendars that never change. */
    public static Calendars fixed(WorkingTime city, WorkingTime curator) {
        return new Calendars(new WorkingTime[] {city}, new long[0], new WorkingTime[] {curator}, new long[0]);
    }

    /** One calendar for city and curator, with all its published versions. */
    public static Calendars of(CalendarTimeline both) {
        return of(both, both);
    }

    /** Both calendars with all their published versions. */
    public static Calendars of(CalendarTimeline city, CalendarTimeline curator) {
        return new Calendars(states(city), changesOf(city), states(curator), changesOf(curator));
    }

    private static WorkingTime[] states(CalendarTimeline timeline) {
        var versions = timeline.versions();
        List<WorkingTime> states = new ArrayList<>();
        for (int known = 1; known <= versions.size(); known++) {
            states.add(CalendarTimeline.of(versions.subList(0, known)));
        }
        return states.toArray(WorkingTime[]::new);
    }

    private static long[] changesOf(CalendarTimeline timeline) {
        return timeline.versions().stream()
                .skip(1)
                .mapToLong(version -> version.publishedAt().toEpochMilli())
                .toArray();
    }

    /** The city's working time as far as it was published at that instant. */
    WorkingTime city(long knownAt) {
        return city[known(cityChanges, knownAt)];
    }

    /** The curator's working time as far as it was published at that instant. */
    WorkingTime curator(long knownAt) {
        return curator[known(curatorChanges, knownAt)];
    }

    /** The calendars as they were before the last publication; null when there was only one of each. */
    public @Nullable Calendars beforeLastChange() {
        return changes.length == 0 ? null : before(changes[changes.length - 1]);
    }

    private Calendars before(long publication) {
        int cityStates = known(cityChanges, publication - 1);
        int curatorStates = known(curatorChanges, publication - 1);
        return new Calendars(
                Arrays.copyOf(city, cityStates + 1),
                Arrays.copyOf(cityChanges, cityStates),
                Arrays.copyOf(curator, curatorStates + 1),
                Arrays.copyOf(curatorChanges, curatorStates));
    }

    /** The calendar the clocks of that kind run on, with everything published so far. */
    public WorkingTime of(ClockKind kind) {
        return kind == ClockKind.APPROVAL ? curator(Long.MAX_VALUE) : city(Long.MAX_VALUE);
    }

    /** The first publication after that instant, {@link Long#MAX_VALUE} if there is none; milliseconds since the epoch. */
    long nextChange(long after) {
        for (long change : changes) {
            if (change > after) {
                return change;
            }
        }
        return Long.MAX_VALUE;
    }

    private static int known(long[] published, long at) {
        int known = 0;
        while (known < published.length && published[known] <= at) {
            known++;
        }
        return known;
    }
}
