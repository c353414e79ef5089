package city.otklik.approval.cases;

import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.ReplyDismissed;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A clarification that was asked of the author in the network (§10). Its state is in {@code CaseLife}.
 *
 * @param number from 1, within the case
 * @param askedBy login
 * @param url where it was posted, null before
 * @param postedAt the network's time, null before
 * @param reply the author's, null while there is none
 * @param repliedAt when the last reply was noticed, also one that was dismissed since; null before the first
 */
public record AskedClarification(
        int number,
        String text,
        String askedBy,
        Instant askedAt,
        @Nullable String url,
        @Nullable Instant postedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    static List<AskedClarification> evolve(List<AskedClarification> clarifications, SpecificRecord fact) {
        return switch (fact) {
            case ClarificationAsked asked ->
                Stream.concat(clarifications.stream(), Stream.of(of(asked))).toList();
            case ClarificationPosted posted ->
                changed(
                        clarifications,
                        posted.getClarification(),
                        before -> before.posted(posted.getUrl(), posted.getOccurredAt()));
            case ClarificationAnswered answered ->
                changed(
                        clarifications,
                        answered.getClarification(),
                        before -> before.replied(answered.getText(), answered.getOccurredAt()));
            case ReplyDismissed dismissed ->
                changed(clarifications, dismissed.getClarification(), before -> before.replied(null, before.repliedAt));
            default -> clarifications;
        };
    }

    private static AskedClarification of(ClarificationAsked asked) {
        return new AskedClarification(
                asked.getClarification(),
                asked.getText(),
                asked.getAskedBy(),
                asked.getOccurredAt(),
                null,
                null,
                null,
                null);
    }

    private AskedClarification posted(String where, Instant at) {
        return new AskedClarification(number, text, askedBy, askedAt, where, at, reply, repliedAt);
    }

    private AskedClarification replied(@Nullable String next, @Nullable Instant at) {
        return new AskedClarification(number, text, askedBy, askedAt, url, postedAt, next, at);
    }

    private static List<AskedClarification> changed(
            List<AskedClarification> clarifications, int number, UnaryOperator<AskedClarification> change) {
        return clarifications.stream()
                .map(asked -> asked.number == number ? change.apply(asked) : asked)
                .toList();
    }
}
