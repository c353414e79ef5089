package city.otklik.routing.departments;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whose a message is by its words: rules that people can read and change (§7). */
final class KeywordCompetence implements Competence {

    private static final int CANDIDATES = 3;

    private final List<TopicRule> rules;
    private final RoutingRules limits;

    KeywordCompetence(List<TopicRule> rules, RoutingRules limits) {
        this.rules = List.copyOf(rules);
        this.limits = limits;
    }

    @Override
    public List<Pointer> pointers(String text, @Nullable String topicHint) {
        List<String> stems = Stems.of(text);
        List<String> hint = topicHint == null ? List.of() : Stems.of(topicHint);
        Map<String, List<TopicRule>> byDepartment = rules.stream()
                .collect(Collectors.groupingBy(TopicRule::department, LinkedHashMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream()
                .map(entry -> pointer(entry.getKey(), entry.getValue(), stems, hint))
                .filter(pointer -> pointer.weight() > 0)
                .sorted(Comparator.comparingDouble(Pointer::weight).reversed())
                .toList();
    }

    @Override
    public Direction direction(List<Pointer> pointers, Set<String> refused) {
        List<Pointer> open = pointers.stream()
                .filter(pointer -> !refused.contains(pointer.department()))
                .toList();
        if (open.isEmpty()) {
            return new Doubtful(List.of(), 0, "no rule points to a department that has not refused");
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

    /** The lead over the second, in parts of the first; less where the evidence is thin. */
    private double confidence(List<Pointer> open) {
        double first = open.getFirst().weight();
        double second = open.size() > 1 ? open.get(1).weight() : 0;
        double certainty = (1 - second / first) * Math.min(1, first / limits.enough());
        return Math.round(certainty * 1000) / 1000.0;
    }

    private String doubt(Set<String> refused, double confidence) {
        return refused.size() >= limits.refusals()
                ? refused.size() + " departments refused"
                : String.format(
                        Locale.ROOT, "confidence %.2f is below the threshold %.2f", confidence, limits.confidence());
    }
}
