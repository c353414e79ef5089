package city.otklik.sla.asking;

import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.sla.board.OpenClock;
import java.time.Instant;

/** A deadline that is owed, in the list of what is due next; {@code due} of a suspended clock is the instant it had. */
record OpenDeadline(
        String caseId,
        ClockKind clock,
        int round,
        Instant due,
        Urgency urgency,
        String department,
        boolean provisional) {

    static OpenDeadline of(OpenClock open) {
        return new OpenDeadline(
                open.caseId(),
                open.clock().kind(),
                open.clock().round(),
                Instant.ofEpochMilli(open.due()),
                open.urgency(),
                open.department(),
                open.provisional());
    }
}
