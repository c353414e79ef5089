package city.otklik.deadlines.announcing;

/** The status of a clock, as far as it has been announced. */
public enum ClockStatus {
    /** The obligation is open and its time runs. */
    RUNNING,
    /** A clarification is open: no due instant counts (§10). */
    SUSPENDED,
    /** Done at or before due. */
    MET,
    /** The due instant passed; the work is still owed. */
    MISSED,
    /** Missed, and the work was done later. */
    MISSED_DONE,
    /** Missed, and the obligation lapsed before the work was done. */
    MISSED_LAPSED,
    /** The obligation lapsed in time. */
    CANCELLED;

    /** Whether time still matters: neither fulfilled, nor breached, nor lapsed. */
    public boolean isLive() {
        return this == RUNNING || this == SUSPENDED;
    }

    /** Whether a breach is on record. */
    public boolean isMissed() {
        return this == MISSED || this == MISSED_DONE || this == MISSED_LAPSED;
    }
}
