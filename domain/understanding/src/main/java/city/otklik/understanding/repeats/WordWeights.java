package city.otklik.understanding.repeats;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How significant each stem is among recent questions, and the likeness of two texts by it (tf-idf, cosine). */
final class WordWeights {

    private final Map<String, Integer> questionsWith = new HashMap<>();
    private final int questions;

    WordWeights(Collection<List<String>> texts) {
        questions = texts.size();
        texts.forEach(stems -> new HashSet<>(stems).forEach(stem -> questionsWith.merge(stem, 1, Integer::sum)));
    }

    /** From 0 (no word in common) to 1 (the same words). */
    double cosine(List<String> one, List<String> other) {
        Map<String, Double> left = vector(one);
        Map<String, Double> right = vector(other);
        double product = left.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * right.getOrDefault(entry.getKey(), 0.0))
                .sum();
        double lengths = length(left) * length(right);
        return lengths == 0 ? 0 : product / lengths;
    }

    private Map<String, Double> vector(List<String> stems) {
        Map<String, Double> counts = new HashMap<>();
        stems.forEach(stem -> counts.merge(stem, 1.0, Double::sum));
        counts.replaceAll((stem, count) -> (1 + Math.log(count)) * rarity(stem));
        return counts;
    }

    private double rarity(String stem) {
        return 1 + Math.log((1.0 + questions) / (1.0 + questionsWith.getOrDefault(stem, 0)));
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
