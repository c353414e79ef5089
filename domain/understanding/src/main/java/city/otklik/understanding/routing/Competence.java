package city.otklik.understanding.routing;

import city.otklik.understanding.language.Unfailing;
import city.otklik.understanding.language.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in whose competence a message lies, by keyword rules that people can read and change (§7). */
public final class Competence {

    /** How many departments a person is shown at most. */
    public static final int CANDIDATES = 3;

    /** No message asks for more in its remaining words, and every term is compared with every word. */
    private static final int MOST_WORDS = 4_000;

    /** How strongly the rules point to a department, and which of them do. */
    public record Pointer(String department, double weight, List<String> rules) {
        public Pointer {
            rules = List.copyOf(rules);
        }
    }

    /** What the rules make of a message. */
    public sealed interface Direction {}

    /** @param confidence from 0 to 1 */
    public record Clear(String lead, List<String> coDepartments, double confidence, List<String> grounds)
            implements Direction {}

    /** @param candidates at most three, the strongest first */
    public record Doubtful(List<Pointer> candidates, double confidence, Doubt doubt) implements Direction {}

    /**
     * Why the rules do not decide, before a language is chosen.
     *
     * @param key of the words in message bundles
     * @param parameters of the words, the same in every language
     */
    public record Doubt(String key, List<String> parameters) {
        public Doubt {
            parameters = List.copyOf(parameters);
        }

        public static Doubt of(String key, Object... parameters) {
            return new Doubt(key, Stream.of(parameters).map(String::valueOf).toList());
        }
    }

    private final List<TopicRule> rules;
    private final RoutingRules limits;

    /**
     * @param lines the text of the rules: {@code [DEPARTMENT topic]}, then lines of a weight, a colon and terms
     * @param departments codes that a rule may name
     * @throws IllegalArgumentException naming the line that cannot be read, and why
     */
    public Competence(List<String> lines, Set<String> departments, RoutingRules limits) {
        this.rules = TopicRules.read(lines, departments);
        this.limits = limits;
    }

    /**
     * Departments that the text points to, the strongest first; empty when it points to none or cannot be read: a
     * person decides then.
     *
     * @param topicHint the curator's topic hint, null where none was given
     */
    public List<Pointer> pointers(String text, @Nullable String topicHint) {
        return Unfailing.read(() -> read(text, topicHint), trouble -> List.of());
    }

    private List<Pointer> read(String text, @Nullable String topicHint) {
        List<String> stems = stems(text);
        List<String> hint = topicHint == null ? List.of() : stems(topicHint);
        Map<String, List<TopicRule>> byDepartment = rules.stream()
                .collect(Collectors.groupingBy(TopicRule::department, LinkedHashMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream()
                .map(entry -> pointer(entry.getKey(), entry.getValue(), stems, hint))
                .filter(pointer -> pointer.weight() > 0)
                .sorted(Comparator.comparingDouble(Pointer::weight).reversed())
                .toList();
    }

    /**
     * What follows from the pointers: one department, or a doubt that a person must resolve.
     *
     * @param refused departments that said the case is not theirs; they do not get it again
     */
    public Direction direction(List<Pointer> pointers, Set<String> refused) {
        List<Pointer> open = pointers.stream()
                .filter(pointer -> !refused.contains(pointer.department()))
                .toList();
        if (open.isEmpty()) {
            return new Doubtful(List.of(), 0, Doubt.of("no-rule-points"));
        }
        double confidence = confidence(open);
        Pointer first = open.getFirst();
        if (refused.size() >= limits.refusals() || confidence < limits.confidence()) {
            return new Doubtful(open.stream().limit(CANDIDATES).toList(), confidence, doubt(refused, confidence));
        }
        List<String> others = open.stream()
                .skip(1)
                .filter(pointer ->
                        pointer.weight() >= limits.enough() && pointer.weight() >= limits.together() * first.weight())
                .map(Pointer::department)
                .toList();
        return new Clear(first.department(), others, confidence, first.rules());
    }

    private static List<String> stems(String text) {
        List<String> words = Words.of(text);
        return Words.stems(words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    private Pointer pointer(String department, List<TopicRule> own, List<String> stems, List<String> hint) {
        double weight = own.stream()
                .mapToDouble(rule -> rule.weightIn(stems) + limits.hint() * rule.weightIn(hint))
                .sum();
        List<String> names = own.stream()
                .filter(rule -> rule.pointsIn(stems) || rule.pointsIn(hint))
                .map(TopicRule::name)
                .toList();
        return new Pointer(department, Math.round(weight * 100) / 100.0, names);
    }

    /** The lead over the second, as a share of the first; less where the evidence is weak. */
    private double confidence(List<Pointer> open) {
        double first = open.getFirst().weight();
        double second = open.size() > 1 ? open.get(1).weight() : 0;
        double certainty = (1 - second / first) * Math.min(1, first / limits.enough());
        return Math.round(certainty * 1000) / 1000.0;
    }

    private Doubt doubt(Set<String> refused, double confidence) {
        return refused.size() >= limits.refusals()
                ? Doubt.of("departments-refused", refused.size())
                : Doubt.of("confidence-too-low", rounded(confidence), rounded(limits.confidence()));
    }

    private static String rounded(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
