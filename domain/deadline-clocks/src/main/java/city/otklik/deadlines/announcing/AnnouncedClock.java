package city.otklik.deadlines.announcing;

import city.otklik.deadlines.timeline.ClockId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been announced of one clock.
 *
 * @param id which one
 * @param status its status
 * @param startedAt the instant it starts from
 * @param due the due instant last announced; of a suspended clock the one it had
 * @param endedAt when the work was done or the obligation lapsed; null before
 * @param provisional whether due reaches into a year without a confirmed calendar
 * @param warnings the warnings raised so far, one a lead
 */
public record AnnouncedClock(
        ClockId id,
        ClockStatus status,
        Instant startedAt,
        Instant due,
        @Nullable Instant endedAt,
        boolean provisional,
        List<RaisedWarning> warnings) {
    public AnnouncedClock {
        warnings = List.copyOf(warnings);
    }

    long dueMillis() {
        return due.toEpochMilli();
    }

    AnnouncedClock with(ClockStatus other, Instant otherDue, @Nullable Instant otherEnd, boolean projected) {
        return new AnnouncedClock(id, other, startedAt, otherDue, otherEnd, projected, warnings);
    }

    AnnouncedClock with(List<RaisedWarning> raised) {
        return new AnnouncedClock(id, status, startedAt, due, endedAt, provisional, raised);
    }
}
