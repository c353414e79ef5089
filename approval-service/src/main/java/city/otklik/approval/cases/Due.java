package city.otklik.approval.cases;

import city.otklik.facts.ClockKind;
import java.time.Instant;

/**
 * One running clock of the case, as the sla service tells it.
 *
 * @param round the draft version for APPROVAL and REWORK, else 1
 * @param suspended true while the author is asked: the due instant does not hold then (§10)
 * @param missed true once it was breached
 */
public record Due(ClockKind clock, int round, Instant due, boolean suspended, boolean missed, boolean provisional) {

    Due at(Instant next, boolean nowProvisional) {
        return new Due(clock, round, next, false, missed, nowProvisional);
    }

    Due stopped() {
        return new Due(clock, round, due, true, missed, provisional);
    }

    Due missed(boolean now) {
        return new Due(clock, round, due, suspended, now, provisional);
    }
}
