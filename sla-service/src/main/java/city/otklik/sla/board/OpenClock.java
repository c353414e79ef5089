package city.otklik.sla.board;

import city.otklik.deadlines.ClockId;
import city.otklik.deadlines.Urgency;
import java.util.Comparator;

/**
 * A clock that is owed.
 *
 * @param due milliseconds since the epoch; of a suspended clock the instant it had
 * @param department code of the lead department, empty while there is none
 * @param provisional whether due reaches into a year without a confirmed calendar
 */
public record OpenClock(long due, String caseId, ClockId clock, Urgency urgency, String department, boolean provisional)
        implements Comparable<OpenClock> {

    private static final Comparator<OpenClock> ORDER = Comparator.comparingLong(OpenClock::due)
            .thenComparing(OpenClock::caseId)
            .thenComparing(OpenClock::clock);

    @Override
    public int compareTo(OpenClock other) {
        return ORDER.compare(this, other);
    }

    OpenGroup group() {
        return new OpenGroup(clock.kind(), urgency, department, provisional);
    }
}
