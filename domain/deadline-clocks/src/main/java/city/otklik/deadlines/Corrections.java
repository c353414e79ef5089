package city.otklik.deadlines;

import java.util.List;

/** What later facts say about earlier ones: dismissed replies, overturned rejections, confirmed times. */
final class Corrections {
    private final List<ClockFact> history;
    private final Rules rules;
    private final boolean any;
    private long lastPublication = Long.MIN_VALUE;

    Corrections(List<ClockFact> history, Rules rules) {
        this.history = history;
        this.rules = rules;
        boolean found = false;
        for (var fact : history) {
            found |= fact instanceof ClockFact.ReplyDismissed
                    || fact instanceof ClockFact.RejectionOverturned
                    || fact instanceof ClockFact.RecordedTimeConfirmed;
        }
        any = found;
        for (var fact : history) {
            if (fact instanceof ClockFact.AnswerPublished) {
                lastPublication = Math.max(lastPublication, confirmedInstant(fact));
            }
        }
    }

    /** Whether the fact belongs to the course of events, and no later fact takes it back. */
    boolean stands(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Opening opening -> false;
            case ClockFact.ReplyDismissed dismissal -> false;
            case ClockFact.RecordedTimeConfirmed confirmation -> false;
            case ClockFact.ClarificationAnswered answer -> !any || !isDismissed(answer);
            case ClockFact.MessageRejected rejection -> !any || !isOverturned(rejection);
            default -> true;
        };
    }

    /** When it happened. A case is closed after its answer, whatever the network's clock said. */
    long instantOf(ClockFact fact) {
        return fact instanceof ClockFact.CaseClosed
                ? Math.max(fact.occurredAt(), lastPublication)
                : confirmedInstant(fact);
    }

    private long confirmedInstant(ClockFact fact) {
        if (!any) {
            return fact.occurredAt();
        }
        ClockFact.RecordedTimeConfirmed last = null;
        for (var other : history) {
            if (other instanceof ClockFact.RecordedTimeConfirmed confirmed
                    && confirmed.recorded().equals(fact.id())
                    && (last == null || isLater(confirmed, last))) {
                last = confirmed;
            }
        }
        return last == null ? fact.occurredAt() : last.claimedAt();
    }

    private boolean isDismissed(ClockFact.ClarificationAnswered answer) {
        for (var other : history) {
            if (other instanceof ClockFact.ReplyDismissed dismissal
                    && dismissal.clarification() == answer.clarification()
                    && dismissal.reply().equals(answer.reply())
                    && (!answer.reply().isEmpty() || answer.occurredAt() <= dismissal.occurredAt())) {
                return rules.dismissed(true);
            }
        }
        return false;
    }

    private boolean isOverturned(ClockFact.MessageRejected rejection) {
        for (var other : history) {
            if (other instanceof ClockFact.RejectionOverturned && other.occurredAt() >= rejection.occurredAt()) {
                return true;
            }
        }
        return false;
    }

    static boolean isLater(ClockFact one, ClockFact other) {
        return one.occurredAt() != other.occurredAt()
                ? one.occurredAt() > other.occurredAt()
                : one.id().compareTo(other.id()) > 0;
    }
}
