package city.otklik.approval.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

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

    StyleWords {
        greetings = list(greetings, "greetings");
        officialese = list(officialese, "officialese");
        empty = list(empty, "empty");
        dates = list(dates, "dates");
        measures = list(measures, "measures");
        stopwords = Set.copyOf(Objects.requireNonNull(stopwords, "stopwords"));
    }

    static StyleWords packaged() {
        try {
            var words =
                    new YamlPropertySourceLoader().load("words", new ClassPathResource("words.yml", StyleWords.class));
            return new Binder(ConfigurationPropertySources.from(words))
                    .bind("", StyleWords.class)
                    .get();
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

    private static List<String> list(List<String> words, String name) {
        return List.copyOf(Objects.requireNonNull(words, name));
    }
}
