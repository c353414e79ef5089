package city.otklik.understanding.routing;

import city.otklik.understanding.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that count for a department, or against it.
 *
 * @param name such as {@code UGH/roads}
 * @param terms each a word or a phrase, with its weight; a weight below zero counts against
 */
record TopicRule(String name, String department, List<Term> terms) {

    /** How many other words may be between two words of a phrase. */
    private static final int GAP = 2;

    /** @param stems in order; one that ends in a star matches any word that begins so */
    record Term(List<String> stems, double weight) {

        static Term of(String phrase, double weight) {
            List<String> stems = Arrays.stream(phrase.split(" "))
                    .map(word -> word.endsWith("*")
                            ? word
                            : Words.stems(Words.of(word)).getFirst())
                    .toList();
            return new Term(stems, weight);
        }

        /** Whether the term's words are in {@code text}, each at most {@value #GAP} words after the one before. */
        boolean isIn(List<String> text) {
            for (int start = 0; start < text.size(); start++) {
                if (fits(stems.getFirst(), text.get(start)) && continues(text, start + 1)) {
                    return true;
                }
            }
            return false;
        }

        private boolean continues(List<String> text, int from) {
            int at = from;
            for (String stem : stems.subList(1, stems.size())) {
                int limit = Math.min(text.size(), at + GAP + 1);
                while (at < limit && !fits(stem, text.get(at))) {
                    at++;
                }
                if (at >= limit) {
                    return false;
                }
                at++;
            }
            return true;
        }

        private static boolean fits(String stem, String word) {
            int beginning = stem.length() - 1;
            return stem.charAt(beginning) == '*' ? word.regionMatches(0, stem, 0, beginning) : stem.equals(word);
        }
    }

    /** The weight of all terms of this rule that occur in the text, each counted once. */
    double weightIn(List<String> stems) {
        return found(stems).mapToDouble(Term::weight).sum();
    }

    boolean pointsIn(List<String> stems) {
        return found(stems).anyMatch(term -> term.weight() > 0);
    }

    private Stream<Term> found(List<String> stems) {
        return terms.stream().filter(term -> term.isIn(stems));
    }
}
