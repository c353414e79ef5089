package city.otklik.understanding.screening;

import city.otklik.understanding.language.WordLists;
import city.otklik.understanding.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Obscene language (§15): by root, with any prefix and suffix, except in words known to be innocent. */
final class Obscenity {

    private record Root(String name, boolean certain, Pattern pattern) {}

    private final List<Root> roots = WordLists.table(Obscenity.class, "obscenity.rules", 3).stream()
            .map(row -> new Root(row.get(0), row.get(1).equals("certain"), Pattern.compile(row.get(2))))
            .toList();
    private final List<String> innocent = WordLists.lines(Obscenity.class, "innocent.words");
    private final List<String> coarse = WordLists.lines(Obscenity.class, "vulgar.words");

    Stream<Finding> in(List<Reading> readings) {
        return readings.stream().flatMap(reading -> in(reading).stream());
    }

    private Optional<Finding> in(Reading reading) {
        String word = reading.word();
        if (word.length() > Words.LONGEST) {
            return Optional.of(Finding.unreadable("long-word"));
        }
        if (innocent.stream().anyMatch(word::startsWith)) {
            return Optional.empty();
        }
        return roots.stream()
                .filter(root -> root.pattern().matcher(word).matches())
                .findFirst()
                .map(root -> reading.openly() && root.certain()
                        ? Finding.certain("obscenity:" + root.name(), Ground.OBSCENITY)
                        : Finding.doubtful("obscenity:" + root.name() + how(reading), Ground.OBSCENITY))
                .or(() -> coarse.stream()
                        .filter(beginning -> reading.openly() && word.startsWith(beginning))
                        .findFirst()
                        .map(beginning -> Finding.mark("coarse-word")));
    }

    private static String how(Reading reading) {
        return reading.openly() ? "" : ":disguised";
    }
}
