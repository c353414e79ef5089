package city.otklik.messaging.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what people decided about it.
 *
 * @param proposal the one that it be discarded, while it waits and after it was; null where there is none
 * @param end how it ended; null while it waits
 */
public record DeadLetterEntry(
        StoredDeadLetter deadLetter,
        @Nullable Mark proposal,
        @Nullable Mark end) {

    /** What a person did with a dead letter. */
    public enum Kind {
        /** Sent again; it did not come back. */
        REPLAYED,
        /** To be discarded, if another person agrees. */
        DISCARD_PROPOSED,
        /** The proposal is taken back. */
        DISCARD_WITHDRAWN,
        /** Never to be handled. */
        DISCARDED
    }

    /**
     * What was recorded.
     *
     * @param number of this record among the service's dead letters; who answers a proposal names it
     * @param at the log's time
     * @param by a login or a name; empty where that was not recorded
     * @param reason empty for a replay
     */
    public record Mark(Kind kind, long number, Instant at, String by, String reason) {}

    public boolean waits() {
        return end == null;
    }

    public boolean isDiscarded() {
        return end != null && end.kind() == Kind.DISCARDED;
    }
}
