package city.otklik.deadlines;

import java.util.List;

/**
 * What has been announced of one clock.
 *
 * @param clock which one
 * @param status how it stands
 * @param startedAt the instant it starts from
 * @param due the due instant last announced; of a suspended clock the one it had
 * @param endedAt when the work was done or the obligation fell away; {@link #NOT_ENDED} before
 * @param provisional whether due reaches into a year without a confirmed calendar
 * @param warnings the warnings raised so far, one a lead
 */
public record ClockStanding(
        ClockId clock,
        ClockStatus status,
        long startedAt,
        long due,
        long endedAt,
        boolean provisional,
        List<WarningRaised> warnings) {
    /** No end yet. */
    public static final long NOT_ENDED = Long.MIN_VALUE;

    public ClockStanding {
        warnings = List.copyOf(warnings);
    }

    ClockStanding with(ClockStatus other, long otherDue, long otherEnd, boolean projected) {
        return new ClockStanding(clock, other, startedAt, otherDue, otherEnd, projected, warnings);
    }

    ClockStanding with(List<WarningRaised> raised) {
        return new ClockStanding(clock, status, startedAt, due, endedAt, provisional, raised);
    }
}
