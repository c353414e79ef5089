package city.otklik.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * The rules for every text of a request, in a field of its body as in its path or query: so long and no longer, no NUL, only
 * whole characters; and a text that shows nothing is empty.
 */
public final class RequestText {

    /** Most UTF-16 units of a field for which its record says nothing else by {@code @Size}. */
    public static final int LONGEST = 20_000;

    /** Most UTF-16 units of a variable of the path or of the query, and of an entry of a list. */
    public static final int LONGEST_NAME = 2_000;

    /** Most entries of a list for which its record says nothing else by {@code @Size}. */
    public static final int MOST_ENTRIES = 100;

    private RequestText() {}

    /** The text as it is used: empty where it shows nothing. */
    static String shown(String text) {
        return text.codePoints().allMatch(RequestText::showsNothing) ? "" : text;
    }

    /** Why the text is refused, by the name of its field; empty where it is not. */
    static Optional<Function<String, Refusal>> obstacle(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(field -> TextRefusals.tooLong(field, longest));
        }
        if (text.indexOf(0) >= 0) {
            return Optional.of(AccessRefusals::nulCharacter);
        }
        return text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)
                ? Optional.of(AccessRefusals::loneSurrogate)
                : Optional.empty();
    }

    private static boolean showsNothing(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            // Letters and signs by category, blanks by sight: the fillers of Hangul and the blank of Braille.
            default -> "\u115F\u1160\u3164\uFFA0\u2800".indexOf(sign) >= 0;
        };
    }
}
