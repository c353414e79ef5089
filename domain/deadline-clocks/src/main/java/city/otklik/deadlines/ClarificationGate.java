package city.otklik.deadlines;

/**
 * Until when a clarification still suspends the term (§10). Not asking one is never a breach.
 *
 * @param standing how the gate stands
 * @param lastInstant the last instant in time while {@link Standing#RUNNING}; else {@link Long#MIN_VALUE}
 */
public record ClarificationGate(Standing standing, long lastInstant) {

    /** How the gate stands. */
    public enum Standing {
        /** In time up to the last instant, that instant included. */
        RUNNING,
        /** The term stands with enough left: a further clarification is in time whenever it is posted. */
        OPEN_WHILE_SUSPENDED,
        /** The term stands with too little left: a further clarification is late. */
        SHUT_WHILE_SUSPENDED,
        /** The answer is given, missed, or no longer owed. */
        NO_TERM
    }

    /** Whether a clarification posted at that instant is in time. */
    public boolean isInTime(long postedAt) {
        return standing == Standing.OPEN_WHILE_SUSPENDED || (standing == Standing.RUNNING && postedAt <= lastInstant);
    }
}
