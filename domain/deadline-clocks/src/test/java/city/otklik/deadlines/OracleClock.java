package city.otklik.deadlines;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.timeline.ClockId;

/** A clock as the oracle sees it. */
final class OracleClock {
    final ClockId id;
    final long start;
    final long amount;
    long due;
    boolean suspended;
    boolean frozen;
    boolean done;
    boolean lapsed;
    long end;

    OracleClock(ClockId id, long start, long amount) {
        this.id = id;
        this.start = start;
        this.amount = amount;
    }

    boolean open() {
        return !done && !lapsed;
    }

    boolean moves() {
        return open() && !frozen;
    }

    void finish(long at) {
        if (open()) {
            done = true;
            end = at;
        }
    }

    void drop(long at) {
        if (open()) {
            lapsed = true;
            end = at;
        }
    }

    ClockStatus status(long now, long grace, OracleRules rules) {
        if (done) {
            return rules.inTime(end, due) ? ClockStatus.MET : ClockStatus.MISSED_DONE;
        }
        if (lapsed) {
            return frozen ? ClockStatus.MISSED_LAPSED : ClockStatus.CANCELLED;
        }
        if (suspended) {
            return ClockStatus.SUSPENDED;
        }
        return rules.isBreached(now, due, grace) ? ClockStatus.MISSED : ClockStatus.RUNNING;
    }
}
