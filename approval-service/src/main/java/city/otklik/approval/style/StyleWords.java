package city.otklik.approval.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The packaged lists of words. */
record StyleWords(
        List<String> greetings,
        List<String> officialese,
        List<String> empty,
        List<String> dates,
        List<String> measures,
        Set<String> stopwords) {

    private static final Pattern BLANKS = Pattern.compile("\\s++");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]++");

    static StyleWords packaged() {
        try (InputStream yaml = StyleWords.class.getResourceAsStream("words.yml")) {
            Map<String, List<String>> lists =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(yaml, "words.yml"));
            return new StyleWords(
                    list(lists, "greetings"),
                    list(lists, "officialese"),
                    list(lists, "empty"),
                    list(lists, "dates"),
                    list(lists, "measures"),
                    Set.copyOf(list(lists, "stopwords")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lower case, one space between words, е for ё: as the lists are written. */
    static String plain(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }

    static Stream<String> words(String plain) {
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty());
    }

    private static List<String> list(Map<String, List<String>> lists, String name) {
        return List.copyOf(Objects.requireNonNull(lists.get(name), name));
    }
}
