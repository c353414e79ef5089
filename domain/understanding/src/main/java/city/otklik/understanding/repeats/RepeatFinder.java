package city.otklik.understanding.repeats;

import city.otklik.understanding.repeats.EarlierQuestions.Earlier;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds repeats by the same words from the same author, in the same thread or about the same place (§14). */
public final class RepeatFinder {

    private static final int RECENT = 500;
    private static final int MOST = 5;
    private static final double WORDS = 0.6;
    private static final double AUTHOR = 0.2;
    private static final double PLACE = 0.2;
    private static final double AGAIN = 0.1;

    private final EarlierQuestions earlier;
    private final RepeatRules rules;

    public RepeatFinder(EarlierQuestions earlier, RepeatRules rules) {
        this.earlier = earlier;
        this.rules = rules;
    }

    /**
     * Earlier cases similar to {@code question}, the most similar first.
     *
     * @param caseId the message's own case, never found
     * @param sentAt when the curator sent it: only cases sent before it, within the look-back, are compared
     */
    public List<Likeness> find(String caseId, Question question, Instant sentAt) {
        Instant from = sentAt.minus(rules.lookBack());
        List<Earlier> related = earlier.related(question, from, sentAt).stream()
                .filter(other -> !other.caseId().equals(caseId))
                .toList();
        if (related.isEmpty()) {
            return List.of();
        }
        WordWeights weights = new WordWeights(earlier.latest(from, sentAt, RECENT).stream()
                .map(other -> other.question().stems())
                .toList());
        return related.stream()
                .map(other -> likeness(question, other, weights))
                .filter(likeness -> likeness.score() >= rules.similarFrom())
                .sorted(Comparator.comparingDouble(Likeness::score).reversed())
                .limit(MOST)
                .toList();
    }

    private Likeness likeness(Question question, Earlier other, WordWeights weights) {
        Question before = other.question();
        double cosine = weights.cosine(question.stems(), before.stems());
        boolean author = question.author() != null && question.author().equals(before.author());
        double place = samePlace(question.places(), before.places());
        double score = Math.min(
                1.0,
                WORDS * cosine
                        + (author ? AUTHOR : 0)
                        + PLACE * place
                        + (question.saysAgain() && (author || place > 0) ? AGAIN : 0));
        double rounded = Math.round(score * 1000) / 1000.0;
        // Another citizen with the same problem asks for the first time: no repeat by §14, but worth showing.
        boolean sameAuthor = author || (question.author() == null && question.saysAgain());
        boolean repeat = rounded >= rules.repeatFrom() && sameAuthor;
        return new Likeness(other.caseId(), rounded, repeat, reason(cosine, author, place, question.saysAgain()));
    }

    private static double samePlace(List<String> one, List<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        if (shared.stream().anyMatch(place -> place.contains(" "))) {
            return 1;
        }
        return shared.isEmpty() ? 0 : 0.5;
    }

    private static String reason(double cosine, boolean author, double place, boolean again) {
        StringBuilder reason = new StringBuilder("слова совпадают на " + Math.round(cosine * 100) + " %");
        reason.append(author ? ", тот же автор" : ", другой автор");
        if (place > 0) {
            reason.append(place == 1 ? ", тот же адрес" : ", та же улица");
        }
        return again ? reason.append(", пишет повторно").toString() : reason.toString();
    }
}
