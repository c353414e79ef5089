package city.otklik.deadlines.explaining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a clarification still suspends the term (§10). Not asking one is never a breach.
 *
 * @param state its state
 * @param lastInstant the last instant in time while {@link State#RUNNING}; else null
 */
public record ClarificationGate(State state, @Nullable Instant lastInstant) {

    /** The state of the gate. */
    public enum State {
        /** In time up to the last instant, that instant included. */
        RUNNING,
        /** The term is suspended with enough left: a further clarification is in time whenever it is posted. */
        OPEN_WHILE_SUSPENDED,
        /** The term is suspended with too little left: a further clarification is late. */
        SHUT_WHILE_SUSPENDED,
        /** The answer is given, missed, or no longer owed. */
        NO_TERM
    }

    /** Whether a clarification posted at that instant is in time. */
    public boolean isInTime(Instant postedAt) {
        return state == State.OPEN_WHILE_SUSPENDED || (lastInstant != null && !postedAt.isAfter(lastInstant));
    }
}
