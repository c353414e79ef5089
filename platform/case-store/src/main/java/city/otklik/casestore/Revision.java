package city.otklik.casestore;

import city.otklik.access.RefusalException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision of a case: what raises it, and how HTTP carries it, {@code ETag} out, {@code If-Match} in. */
final class Revision {

    private static final Pattern WEAK = Pattern.compile("^W/");

    private Revision() {}

    /** The next one after a step: only what a person decides on raises it, whoever did the rest. */
    static <S extends ServiceCase<S>> long after(long revision, S before, S after) {
        return before.decidedOn().equals(after.decidedOn()) ? revision : revision + 1;
    }

    static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that an {@code If-Match} names, null where the header is missing or {@code *}.
     *
     * @throws RefusalException when it is neither a quoted number nor {@code *}
     */
    static @Nullable Long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(WEAK.matcher(ifMatch.strip()).replaceFirst("").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new RefusalException(CaseRefusals.malformedIfMatch());
        }
    }
}
