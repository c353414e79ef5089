package city.otklik.understanding.screening;

import city.otklik.understanding.language.WordLists;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Who is meant by the words near a rude or threatening one. */
final class Targets {

    /** Closer kinds first: the person addressed, what is theirs, an official, their family, somebody else. */
    enum Kind {
        YOU,
        YOURS,
        OFFICIAL,
        FAMILY,
        PERSON
    }

    private final Map<Kind, Pattern> kinds = new EnumMap<>(Kind.class);

    Targets() {
        WordLists.table(Targets.class, "targets.words", 2)
                .forEach(row ->
                        kinds.put(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Pattern.compile(row.get(1))));
    }

    /** The target of one of {@code sought} within {@code reach} words of the word at {@code place}. */
    Optional<Kind> near(List<String> words, int place, int reach, Set<Kind> sought) {
        List<String> window = IntStream.range(Math.max(0, place - reach), Math.min(words.size(), place + reach + 1))
                .filter(at -> at != place)
                .mapToObj(words::get)
                .toList();
        return kinds.entrySet().stream()
                .filter(entry -> sought.contains(entry.getKey()))
                .filter(entry -> window.stream()
                        .anyMatch(word -> entry.getValue().matcher(word).matches()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
