package city.otklik.deadlines;

import city.otklik.deadlines.history.ClockFact;
import java.util.Comparator;
import java.util.List;

/** The facts heard, without those taken back, in the order of the world. The simulation lets no two happen at once. */
final class OracleHistory {
    record Event(ClockFact fact, long at) {}

    private OracleHistory() {}

    static List<Event> of(List<ClockFact> heard, long sentAt) {
        long lastAnswer = heard.stream()
                .filter(ClockFact.AnswerPublished.class::isInstance)
                .mapToLong(fact -> instant(fact, heard))
                .max()
                .orElse(Long.MIN_VALUE);
        return heard.stream()
                .filter(fact -> counts(fact, heard))
                .map(fact -> new Event(
                        fact,
                        Math.max(
                                sentAt,
                                fact instanceof ClockFact.CaseClosed
                                        ? Math.max(fact.occurredAt().toEpochMilli(), lastAnswer)
                                        : instant(fact, heard))))
                .sorted(Comparator.comparingLong(Event::at)
                        .thenComparing(event -> event.fact() instanceof ClockFact.CaseClosed))
                .toList();
    }

    private static long instant(ClockFact fact, List<ClockFact> heard) {
        return heard.stream()
                .filter(ClockFact.RecordedTimeConfirmed.class::isInstance)
                .map(ClockFact.RecordedTimeConfirmed.class::cast)
                .filter(confirmed -> confirmed.recorded().equals(fact.id()))
                .mapToLong(confirmed -> confirmed.claimedAt().toEpochMilli())
                .findFirst()
                .orElse(fact.occurredAt().toEpochMilli());
    }

    private static boolean counts(ClockFact fact, List<ClockFact> heard) {
        return switch (fact) {
            case ClockFact.Opening opening -> false;
            case ClockFact.ReplyDismissed dismissed -> false;
            case ClockFact.RecordedTimeConfirmed confirmed -> false;
            case ClockFact.ClarificationAnswered answered ->
                heard.stream()
                        .noneMatch(other -> other instanceof ClockFact.ReplyDismissed dismissed
                                && dismissed.clarification() == answered.clarification()
                                && dismissed.reply().equals(answered.reply()));
            case ClockFact.MessageRejected rejected ->
                heard.stream()
                        .noneMatch(other -> other instanceof ClockFact.RejectionOverturned
                                && other.occurredAt().isAfter(rejected.occurredAt()));
            default -> true;
        };
    }
}
