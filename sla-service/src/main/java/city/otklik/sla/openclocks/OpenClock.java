package city.otklik.sla.openclocks;

import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.timeline.ClockId;
import java.util.Set;

/**
 * A clock that is owed.
 *
 * @param due milliseconds since the epoch; of a suspended clock the instant it had
 * @param department code of the lead department, empty while there is none
 * @param departments codes of the lead and the co-departments
 * @param provisional whether due reaches into a year without a confirmed calendar
 */
public record OpenClock(
        long due,
        String caseId,
        ClockId clock,
        Urgency urgency,
        String department,
        Set<String> departments,
        boolean provisional)
        implements Comparable<OpenClock> {

    @Override
    public int compareTo(OpenClock other) {
        if (due != other.due) {
            return Long.compare(due, other.due);
        }
        int byCase = caseId.compareTo(other.caseId);
        return byCase != 0 ? byCase : clock.compareTo(other.clock);
    }

    OpenGroup group() {
        return new OpenGroup(clock.kind(), urgency, department, provisional);
    }
}
