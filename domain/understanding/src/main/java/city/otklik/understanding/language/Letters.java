package city.otklik.understanding.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings letters to one form, so that what looks the same is equal. */
public final class Letters {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\p{Cf}]++");

    private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

    private Letters() {}

    /** The text without all but the first eight of marks in a row: bringing them into order takes the square of their number. */
    public static String withFewMarks(String text) {
        return MARKS.matcher(text).replaceAll("$1");
    }

    /**
     * Compatibility forms unfolded, lower case, without combining marks, zero-width characters and soft hyphens, ё as е.
     */
    public static String plain(String text) {
        // й unfolds to и with a breve, which is a letter of its own here and must survive the removal of marks.
        String unfolded = Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKD)
                .replace("и\u0306", "й")
                .replace("И\u0306", "Й");
        return INVISIBLE
                .matcher(unfolded)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
