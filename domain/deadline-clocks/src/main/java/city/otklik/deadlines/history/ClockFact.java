package city.otklik.deadlines.history;

import city.otklik.deadlines.policy.PriorityClass;
import java.time.Instant;

/**
 * What happened to a case, as far as clocks care. Instants count to the millisecond. The id names the fact on the log; a fact
 * whose id is known already changes nothing. {@code occurredAt} is when it happened in the world, never when it was processed
 * (reading 8).
 */
public sealed interface ClockFact {

    /** Unique on the log. */
    String id();

    /** When it happened in the world. */
    Instant occurredAt();

    /** Whether it happened later; the ids decide at one instant, so that the order is the same everywhere. */
    default boolean isLaterThan(ClockFact other) {
        int byInstant = occurredAt().compareTo(other.occurredAt());
        return byInstant > 0 || (byInstant == 0 && id().compareTo(other.id()) > 0);
    }

    /** A fact that owes the citizen an answer, from the curator's {@code sentAt} on (§8, reading 1). */
    sealed interface Opening extends ClockFact {
        /** When the curator sent the message. */
        Instant sentAt();

        /** The class the message came with. */
        PriorityClass priority();
    }

    /** A fact that ends the case without an answer: running clocks are cancelled. */
    sealed interface Ending extends ClockFact {}

    /** A fact of one clarification, by its number in the case. */
    sealed interface OfClarification extends ClockFact {
        /** Number of the clarification within the case. */
        int clarification();
    }

    /** A fact of one draft version. */
    sealed interface OfVersion extends ClockFact {
        /** Number of the version within the case, from 1. */
        int version();
    }

    /** Screening let the message pass. */
    record MessageAccepted(String id, Instant occurredAt, Instant sentAt, PriorityClass priority) implements Opening {}

    /** Screening cannot decide; the clocks run while a person decides. */
    record ScreeningDoubted(String id, Instant occurredAt, Instant sentAt, PriorityClass priority) implements Opening {}

    /** A rejection was our error: the clocks run as if it had never happened. */
    record RejectionOverturned(String id, Instant occurredAt, Instant sentAt, PriorityClass priority)
            implements Opening {}

    /** The message is neither processed nor answered (§15). */
    record MessageRejected(String id, Instant occurredAt) implements Ending {}

    /** The curator took the message back. */
    record MessageWithdrawn(String id, Instant occurredAt) implements Ending {}

    /** The case belongs elsewhere (§2). */
    record CaseTransferred(String id, Instant occurredAt) implements Ending {}

    /** The case is over. */
    record CaseClosed(String id, Instant occurredAt) implements Ending {}

    /** The curator confirmed that no answer can be posted any more. */
    record PublicationImpossible(String id, Instant occurredAt) implements ClockFact {}

    /** The curator changed the priority class. */
    record PriorityChanged(String id, Instant occurredAt, PriorityClass to) implements ClockFact {}

    /** A version reached the curator (§9, §11). */
    record DraftSubmitted(String id, Instant occurredAt, int version, AnswerKind kind) implements OfVersion {}

    /** The curator approved a version (§12). */
    record DraftApproved(String id, Instant occurredAt, int version) implements OfVersion {}

    /** The curator returned a version (§12). */
    record DraftReturned(String id, Instant occurredAt, int version) implements OfVersion {}

    /** A clarification is in the network since {@code occurredAt} (§10). */
    record ClarificationPosted(String id, Instant occurredAt, int clarification) implements OfClarification {}

    /** The author replied in the network; {@code reply} distinguishes the replies to one clarification. */
    record ClarificationAnswered(String id, Instant occurredAt, int clarification, String reply)
            implements OfClarification {}

    /** That reply was not the author's answer. */
    record ReplyDismissed(String id, Instant occurredAt, int clarification, String reply) implements OfClarification {}

    /** The executor no longer waits for the reply. */
    record ClarificationWithdrawn(String id, Instant occurredAt, int clarification) implements OfClarification {}

    /** An answer is in the network since {@code occurredAt} (§8); version 0 where it is not known. */
    record AnswerPublished(String id, Instant occurredAt, int version, AnswerKind kind) implements OfVersion {}

    /**
     * The supervisor confirmed the time claimed for a posting that a person recorded: the fact named counts as having
     * happened then.
     */
    record RecordedTimeConfirmed(String id, Instant occurredAt, String recorded, Instant claimedAt)
            implements ClockFact {}

    /** The responsible executor is now this one (§6). */
    record ExecutorAppointed(String id, Instant occurredAt, String executor) implements ClockFact {}

    /** The lead department is now this one (§7). */
    record CaseRouted(String id, Instant occurredAt, String department) implements ClockFact {}
}
