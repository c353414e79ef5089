package city.otklik.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a text that a command must give; all services refuse it alike: {@code missing-text}, {@code too-long}. */
public final class RequiredText {

    /** Longest text, in characters. */
    public static final int LONGEST = 20_000;

    /** Longest reason or remark, in characters. */
    public static final int LONGEST_REASON = 4_000;

    private RequiredText() {}

    /** Why {@code text} is not one; empty where it is. */
    public static Optional<Refusal> obstacle(String field, @Nullable String text) {
        return obstacle(field, text, LONGEST);
    }

    /** Why {@code reason} is not one; empty where it is. */
    public static Optional<Refusal> reason(@Nullable String reason) {
        return obstacle("reason", reason, LONGEST_REASON);
    }

    /** Why {@code text} is missing or longer than {@code longest} characters; empty where it is neither. */
    public static Optional<Refusal> obstacle(String field, @Nullable String text, int longest) {
        return text == null ? missing(field, "") : missing(field, text).or(() -> tooLong(field, text, longest));
    }

    /** Why {@code text}, whose length is limited elsewhere, is missing; empty where it is not. */
    public static Optional<Refusal> missing(String field, String text) {
        return text.isBlank() ? Optional.of(TextRefusals.missingText(field)) : Optional.empty();
    }

    /** Why {@code text}, which may be empty, is too long; empty where it is not. */
    public static Optional<Refusal> tooLong(String field, String text, int longest) {
        return text.length() > longest ? Optional.of(TextRefusals.tooLong(field, longest)) : Optional.empty();
    }
}
