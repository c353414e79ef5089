package city.otklik.understanding.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the rules from their text: {@code [DEPARTMENT topic]}, then lines of a weight, a colon and terms by commas. */
final class TopicRules {

    private TopicRules() {}

    /**
     * @param known codes a rule may name
     * @throws IllegalArgumentException naming the line that cannot be read, and why
     */
    static List<TopicRule> read(List<String> lines, Set<String> known) {
        List<TopicRule> rules = new ArrayList<>();
        String[] heading = {};
        List<TopicRule.Term> terms = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                close(rules, heading, terms);
                heading = heading(line, number, known);
            } else if (heading.length == 0) {
                throw unreadable(number, "is before the first [DEPARTMENT topic]");
            } else {
                terms.addAll(terms(line, number));
            }
        }
        close(rules, heading, terms);
        return List.copyOf(rules);
    }

    private static void close(List<TopicRule> rules, String[] heading, List<TopicRule.Term> terms) {
        if (heading.length == 2) {
            rules.add(new TopicRule(heading[0] + "/" + heading[1], heading[0], List.copyOf(terms)));
        }
        terms.clear();
    }

    private static String[] heading(String line, int number, Set<String> known) {
        String[] parts = line.replace("[", "").replace("]", "").strip().split("\\s+", 2);
        if (parts.length != 2) {
            throw unreadable(number, "must read [DEPARTMENT topic]");
        }
        if (!known.contains(parts[0])) {
            throw unreadable(number, "names the department " + parts[0] + ", which is not configured");
        }
        return parts;
    }

    private static List<TopicRule.Term> terms(String line, int number) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw unreadable(number, "must read weight: term, term");
        }
        try {
            double weight = Double.parseDouble(line.substring(0, colon).strip());
            return Arrays.stream(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .filter(term -> !term.isEmpty())
                    .map(term -> TopicRule.Term.of(term, weight))
                    .toList();
        } catch (NumberFormatException e) {
            throw unreadable(number, "must begin with a number, the weight");
        }
    }

    private static IllegalArgumentException unreadable(int number, String problem) {
        return new IllegalArgumentException("Routing rules, line " + number + ": it " + problem);
    }
}
