package city.otklik.casestore;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What facts and states tell a person about what a service did by itself, before a language is chosen: sentences of the
 * bundles {@code notes_ru} and {@code notes_en}. In JSON it is the text in the request's language.
 */
public record Note(List<Sentence> sentences) {

    public static final Note NONE = new Note(List.of());

    private static final String BUNDLE = "city.otklik.casestore.notes";
    private static final String LITERAL = "literal";

    /**
     * @param key of the words
     * @param parameters what replaces {@code {0}}, {@code {1}}… in them, the same in every language
     */
    public record Sentence(String key, List<String> parameters) {
        public Sentence {
            parameters = List.copyOf(parameters);
        }

        private String in(Locale language) {
            try {
                String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
                return new MessageFormat(pattern, language).format(parameters.toArray());
            } catch (MissingResourceException e) {
                // A newer version of the service that wrote it knows the key.
                return key + " " + String.join(", ", parameters);
            }
        }
    }

    public Note {
        sentences = List.copyOf(sentences);
    }

    public static Note of(String key, Object... parameters) {
        return new Note(List.of(
                new Sentence(key, Stream.of(parameters).map(String::valueOf).toList())));
    }

    /** Words that are the same in every language, such as an address. */
    public static Note literally(String text) {
        return text.isEmpty() ? NONE : of(LITERAL, text);
    }

    /** @param text what a fact says that was recorded before facts carried notes */
    public static Note of(List<city.otklik.facts.Sentence> recorded, String text) {
        return recorded.isEmpty()
                ? literally(text)
                : new Note(recorded.stream()
                        .map(sentence -> new Sentence(sentence.getKey(), sentence.getParameters()))
                        .toList());
    }

    /** This and then the other. */
    public Note and(Note other) {
        return new Note(
                Stream.concat(sentences.stream(), other.sentences.stream()).toList());
    }

    /** As a fact carries it. */
    public List<city.otklik.facts.Sentence> recorded() {
        return sentences.stream()
                .map(sentence -> new city.otklik.facts.Sentence(sentence.key(), sentence.parameters()))
                .toList();
    }

    /** The text in English where English is asked for, and in Russian otherwise. */
    public String in(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("ru");
        return sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(". "));
    }

    @JsonValue
    String inTheLanguageOfTheRequest() {
        return in(LocaleContextHolder.getLocale());
    }
}
