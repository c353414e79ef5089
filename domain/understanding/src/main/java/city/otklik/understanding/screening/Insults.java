package city.otklik.understanding.screening;

import city.otklik.understanding.language.WordLists;
import city.otklik.understanding.screening.Targets.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Insulting language (§15): doubtful next to "you" or an official, otherwise only a mark. Criticism, however sharp, is
 * not an insult.
 */
final class Insults {

    private static final int REACH = 6;
    private static final Set<Kind> ADDRESSED = EnumSet.of(Kind.YOU, Kind.YOURS, Kind.OFFICIAL);

    private record Insult(String name, Pattern pattern) {}

    private final List<Insult> insults = WordLists.table(Insults.class, "insult.rules", 2).stream()
            .map(row -> new Insult(row.get(0), Pattern.compile(row.get(1))))
            .toList();
    private final Targets targets;

    Insults(Targets targets) {
        this.targets = targets;
    }

    Stream<Finding> in(List<String> words) {
        return IntStream.range(0, words.size()).boxed().flatMap(place -> at(words, place).stream());
    }

    private Optional<Finding> at(List<String> words, int place) {
        return insults.stream()
                .filter(insult -> insult.pattern().matcher(words.get(place)).matches())
                .findFirst()
                .map(insult -> targets.near(words, place, REACH, ADDRESSED).isPresent()
                        ? Finding.doubtful("insult:" + insult.name(), Ground.INSULT)
                        : Finding.mark("rude-word"));
    }
}
