package city.otklik.deadlines.history;

import java.util.List;

/** What later facts say about earlier ones: dismissed replies, overturned rejections, confirmed times. */
final class Corrections {
    private final List<ClockFact> history;
    private final boolean any;
    private long lastPublication = Long.MIN_VALUE;

    Corrections(List<ClockFact> history) {
        this.history = history;
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

    /** Whether the fact is an event of the case, and no later fact takes it back. */
    boolean counts(ClockFact fact) {
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
                ? Math.max(fact.occurredAt().toEpochMilli(), lastPublication)
                : confirmedInstant(fact);
    }

    private long confirmedInstant(ClockFact fact) {
        if (!any) {
            return fact.occurredAt().toEpochMilli();
        }
        ClockFact.RecordedTimeConfirmed last = null;
        for (var other : history) {
            if (other instanceof ClockFact.RecordedTimeConfirmed confirmed
                    && confirmed.recorded().equals(fact.id())
                    && (last == null || confirmed.isLaterThan(last))) {
                last = confirmed;
            }
        }
        return (last == null ? fact.occurredAt() : last.claimedAt()).toEpochMilli();
    }

    private boolean isDismissed(ClockFact.ClarificationAnswered answer) {
        for (var other : history) {
            if (other instanceof ClockFact.ReplyDismissed dismissal
                    && dismissal.clarification() == answer.clarification()
                    && dismissal.reply().equals(answer.reply())
                    && (!answer.reply().isEmpty() || !answer.occurredAt().isAfter(dismissal.occurredAt()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverturned(ClockFact.MessageRejected rejection) {
        for (var other : history) {
            if (other instanceof ClockFact.RejectionOverturned
                    && !other.occurredAt().isBefore(rejection.occurredAt())) {
                return true;
            }
        }
        return false;
    }
}
