package city.otklik.lifecycle;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A phrase of the bundles {@code words_ru} and {@code words_en}: a key, and what replaces {@code {0}}, {@code {1}}… in
 * it. Code with its own message bundles can take the key from here and the text from there.
 */
public record Words(String key, List<Object> parameters) {

    static final Locale RUSSIAN = Locale.of("ru");
    private static final String BUNDLE = "city.otklik.lifecycle.words";

    public Words {
        parameters = List.copyOf(parameters);
    }

    static Words of(String key, Object... parameters) {
        return new Words(key, List.of(parameters));
    }

    /** The text in English where English is asked for, and in Russian otherwise. */
    public String in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : RUSSIAN;
        String pattern = ResourceBundle.getBundle(BUNDLE, spoken).getString(key);
        return parameters.isEmpty() ? pattern : new MessageFormat(pattern, spoken).format(parameters.toArray());
    }
}
