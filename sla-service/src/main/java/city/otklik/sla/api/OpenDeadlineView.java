package city.otklik.sla.api;

import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.sla.openclocks.OpenClock;
import java.time.Instant;

/** A deadline that is owed, in the list of what is due next; {@code due} of a suspended clock is the instant it had. */
record OpenDeadlineView(
        String caseId,
        ClockKind clock,
        int round,
        Instant due,
        Urgency urgency,
        String department,
        boolean provisional) {

    static OpenDeadlineView of(OpenClock open) {
        return new OpenDeadlineView(
                open.caseId(),
                open.clock().kind(),
                open.clock().round(),
                Instant.ofEpochMilli(open.due()),
                open.urgency(),
                open.department(),
                open.provisional());
    }
}
