package city.otklik.deadlines;

/** A clock as the oracle sees it. */
final class OracleClock {
    final ClockId id;
    final long start;
    final long amount;
    long due;
    boolean suspended;
    boolean frozen;
    boolean done;
    boolean fallen;
    long end;

    OracleClock(ClockId id, long start, long amount) {
        this.id = id;
        this.start = start;
        this.amount = amount;
    }

    boolean open() {
        return !done && !fallen;
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
            fallen = true;
            end = at;
        }
    }

    ClockStatus status(long now, long grace) {
        if (done) {
            return end <= due ? ClockStatus.MET : ClockStatus.MISSED_DONE;
        }
        if (fallen) {
            return frozen ? ClockStatus.MISSED_LAPSED : ClockStatus.CANCELLED;
        }
        if (suspended) {
            return ClockStatus.SUSPENDED;
        }
        return now >= due + grace ? ClockStatus.MISSED : ClockStatus.RUNNING;
    }
}
