package city.otklik.understanding.screening;

import city.otklik.understanding.language.WordLists;
import city.otklik.understanding.screening.Targets.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Intent to harm a person, and threats to an official (§15). Never certain: a person must decide at once whether
 * somebody is in danger.
 */
final class Threats {

    private static final int REACH = 6;
    private static final int OBJECT_REACH = 2;
    private static final int PHRASE_GAP = 2;
    private static final Set<String> CALLS = Set.of("надо", "пора", "нужно", "мало", "следует", "давно");
    private static final Set<Kind> ANYBODY = EnumSet.complementOf(EnumSet.of(Kind.YOURS));
    private static final Set<Kind> OFFICIALS = EnumSet.of(Kind.OFFICIAL, Kind.FAMILY);

    private final Set<String> promises = words("promise");
    private final Set<String> wishes = words("wish");
    private final List<List<String>> phrases = WordLists.table(Threats.class, "threat.rules", 2).stream()
            .filter(row -> row.get(0).equals("phrase"))
            .flatMap(row -> Arrays.stream(row.get(1).split("\\|")))
            .map(phrase -> Arrays.asList(phrase.strip().split(" ")))
            .toList();
    private final List<String> harmless = WordLists.lines(Threats.class, "harmless.words");
    private final Targets targets;

    Threats(Targets targets) {
        this.targets = targets;
    }

    Stream<Finding> in(List<String> words) {
        boolean administration = words.stream().anyMatch(word -> word.startsWith("администрац"));
        return IntStream.range(0, words.size()).boxed().flatMap(place -> at(words, place, administration));
    }

    private Stream<Finding> at(List<String> words, int place, boolean administration) {
        if (phrases.stream().anyMatch(phrase -> phraseAt(phrase, words, place))) {
            return Stream.of(finding("phrase", words, place, administration));
        }
        String word = words.get(place);
        if (promises.contains(word) && aimedAtSomebody(words, place)) {
            return Stream.of(finding("promise", words, place, administration));
        }
        if (wishes.contains(word) && calledFor(words, place) && aimedAtSomebody(words, place)) {
            return Stream.of(finding("wish", words, place, administration));
        }
        return Stream.empty();
    }

    private boolean aimedAtSomebody(List<String> words, int place) {
        return targets.near(words, place, REACH, ANYBODY).isPresent()
                && (window(words, place, OBJECT_REACH).noneMatch(this::isHarmless)
                        || targets.near(words, place, 1, EnumSet.of(Kind.YOU, Kind.PERSON))
                                .isPresent());
    }

    private boolean isHarmless(String word) {
        return harmless.stream().anyMatch(word::startsWith);
    }

    private static boolean calledFor(List<String> words, int place) {
        return words.subList(Math.max(0, place - 3), place).stream().anyMatch(CALLS::contains);
    }

    private static boolean phraseAt(List<String> phrase, List<String> words, int place) {
        int at = place;
        for (int i = 0; i < phrase.size(); i++) {
            int limit = Math.min(words.size(), at + 1 + (i == 0 ? 0 : PHRASE_GAP));
            while (at < limit && !words.get(at).equals(phrase.get(i))) {
                at++;
            }
            if (at >= limit) {
                return false;
            }
            at++;
        }
        return true;
    }

    private Finding finding(String rule, List<String> words, int place, boolean administration) {
        boolean official = administration
                || targets.near(words, place, 2 * REACH, OFFICIALS).isPresent();
        return Finding.doubtful("threat:" + rule, official ? Ground.THREAT_TO_OFFICIAL : Ground.INTENT_TO_HARM);
    }

    private static Stream<String> window(List<String> words, int place, int reach) {
        return words.subList(Math.max(0, place - reach), Math.min(words.size(), place + reach + 1)).stream();
    }

    private static Set<String> words(String kind) {
        return WordLists.table(Threats.class, "threat.rules", 2).stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> Arrays.stream(row.get(1).split("\\|")))
                .map(String::strip)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
