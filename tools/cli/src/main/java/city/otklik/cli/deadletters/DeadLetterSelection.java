package city.otklik.cli.deadletters;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant.
 *
 * @param origins these, by their coordinates; empty for any
 * @param rule only what broke this rule; null for any
 * @param key only those of this case, on the feed of this message; null for any
 */
public record DeadLetterSelection(
        Set<Origin> origins,
        @Nullable String rule,
        @Nullable String key) {

    public DeadLetterSelection {
        origins = Set.copyOf(origins);
    }

    /** Those that are meant, in their order. */
    public List<ServiceDeadLetter> of(List<ServiceDeadLetter> letters) {
        return letters.stream().filter(this::means).toList();
    }

    /** The same with those that wait behind them in the same case, which could not be handled without them. */
    public List<ServiceDeadLetter> withFollowers(List<ServiceDeadLetter> letters) {
        List<ServiceDeadLetter> chosen = new ArrayList<>();
        for (ServiceDeadLetter letter : letters) {
            boolean waitsBehindChosen = letter.letter().rule().equals(DeadLetter.WAITS_BEHIND)
                    && chosen.stream().anyMatch(letter::follows);
            if (means(letter) || waitsBehindChosen) {
                chosen.add(letter);
            }
        }
        return chosen;
    }

    /** The dead letter that {@code letter} waits behind and that is not among the chosen. */
    public static Optional<ServiceDeadLetter> leftOut(
            ServiceDeadLetter letter, List<ServiceDeadLetter> chosen, List<ServiceDeadLetter> waiting) {
        if (!letter.letter().rule().equals(DeadLetter.WAITS_BEHIND)) {
            return Optional.empty();
        }
        return waiting.stream()
                .filter(letter::follows)
                .filter(earlier -> !chosen.contains(earlier))
                .findFirst();
    }

    private boolean means(ServiceDeadLetter filed) {
        return (origins.isEmpty() || origins.contains(filed.letter().origin()))
                && (rule == null || rule.equals(filed.letter().rule()))
                && (key == null || key.equals(filed.letter().key()));
    }
}
