package city.otklik.city.letters;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant.
 *
 * @param origins these, by their coordinates; empty for any
 * @param rule only what broke this rule; null for any
 * @param key only those of this case, on the feed of this message; null for any
 */
public record LetterChoice(
        Set<Origin> origins,
        @Nullable String rule,
        @Nullable String key) {

    public LetterChoice {
        origins = Set.copyOf(origins);
    }

    /** The letters meant, in their order. */
    public List<FiledLetter> of(List<FiledLetter> letters) {
        return letters.stream().filter(this::means).toList();
    }

    /** The same with those that wait behind them in the same case, which could not be handled without them. */
    public List<FiledLetter> withFollowers(List<FiledLetter> letters) {
        List<FiledLetter> chosen = new ArrayList<>();
        for (FiledLetter letter : letters) {
            boolean waitsBehindChosen = letter.letter().rule().equals(DeadLetter.WAITS_BEHIND)
                    && chosen.stream().anyMatch(letter::follows);
            if (means(letter) || waitsBehindChosen) {
                chosen.add(letter);
            }
        }
        return chosen;
    }

    /** A letter that {@code letter} waits behind and that is not among the chosen. */
    public static Optional<FiledLetter> leftOut(
            FiledLetter letter, List<FiledLetter> chosen, List<FiledLetter> waiting) {
        if (!letter.letter().rule().equals(DeadLetter.WAITS_BEHIND)) {
            return Optional.empty();
        }
        return waiting.stream()
                .filter(letter::follows)
                .filter(earlier -> !chosen.contains(earlier))
                .findFirst();
    }

    private boolean means(FiledLetter filed) {
        return (origins.isEmpty() || origins.contains(filed.letter().origin()))
                && (rule == null || rule.equals(filed.letter().rule()))
                && (key == null || key.equals(filed.letter().key()));
    }
}
