package city.otklik.deadlines.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a case as it was in the world: by instant, with what turned out not to have happened left out. The order in
 * which facts arrived plays no part.
 */
public record OrderedHistory(ClockFact.@Nullable Opening opening, List<Event> events) {
    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::at)
            .thenComparing(event -> event.fact() instanceof ClockFact.CaseClosed)
            .thenComparingLong(Event::recordedAt)
            .thenComparingInt(event -> rank(event.fact()))
            .thenComparingLong(event -> round(event.fact()))
            .thenComparing(event -> event.fact().id());

    /** Something that happened, and when it counts as having happened, in milliseconds since the epoch. */
    public record Event(ClockFact fact, long at, long recordedAt) {}

    /** The events of the facts known, in order. */
    public static OrderedHistory of(List<ClockFact> history) {
        var opening = openingOf(history);
        List<Event> events = new ArrayList<>(history.size());
        if (opening != null) {
            long sentAt = opening.sentAt().toEpochMilli();
            var corrections = new Corrections(history);
            for (var fact : history) {
                if (corrections.counts(fact)) {
                    long at = corrections.instantOf(fact);
                    events.add(new Event(fact, Math.max(at, sentAt), at));
                }
            }
            events.sort(ORDER);
        }
        return new OrderedHistory(opening, events);
    }

    private static ClockFact.@Nullable Opening openingOf(List<ClockFact> history) {
        ClockFact.Opening first = null;
        for (var fact : history) {
            if (fact instanceof ClockFact.Opening opening && (first == null || first.isLaterThan(opening))) {
                first = opening;
            }
        }
        return first;
    }

    /** At one instant, what gives time comes before what ends, and a version before the decision on it. */
    private static int rank(ClockFact fact) {
        return switch (fact) {
            case ClockFact.PriorityChanged p -> 0;
            case ClockFact.ClarificationAnswered a -> 1;
            case ClockFact.ClarificationWithdrawn w -> 1;
            case ClockFact.ClarificationPosted p -> 2;
            case ClockFact.AnswerPublished p -> 4;
            case ClockFact.OfVersion v -> 3;
            case ClockFact.PublicationImpossible p -> 5;
            default -> 6;
        };
    }

    private static long round(ClockFact fact) {
        return switch (fact) {
            case ClockFact.DraftSubmitted submitted -> 2L * submitted.version();
            case ClockFact.OfVersion decided -> 2L * decided.version() + 1;
            default -> 0;
        };
    }
}
