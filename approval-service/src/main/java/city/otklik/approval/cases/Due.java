package city.otklik.approval.cases;

import city.otklik.facts.ClockKind;
import java.time.Instant;

/**
 * One running clock of the case, as the sla service counts it.
 *
 * @param round the draft version for APPROVAL and REWORK, else 1
 * @param suspended true while the author is asked: the due instant does not hold then (§10)
 * @param missed true once it was breached
 * @param provisional true while the calendar of that time is not yet published
 */
public record Due(ClockKind clock, int round, Instant due, boolean suspended, boolean missed, boolean provisional) {

    boolean is(ClockKind which, int ofRound) {
        return clock == which && round == ofRound;
    }

    /** Whether it is the executor's next obligation that is due then. */
    boolean isWork() {
        return clock != ClockKind.APPROVAL && !suspended;
    }

    Due at(Instant next, boolean nowProvisional) {
        return new Due(clock, round, next, false, missed, nowProvisional);
    }

    Due suspend() {
        return new Due(clock, round, due, true, missed, provisional);
    }

    Due missed(boolean now) {
        return new Due(clock, round, due, suspended, now, provisional);
    }
}
