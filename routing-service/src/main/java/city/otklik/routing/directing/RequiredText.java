package city.otklik.routing.directing;

import city.otklik.access.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a text that a command must give. */
final class RequiredText {

    private static final int LONGEST = 20_000;

    private RequiredText() {}

    /** Why {@code text} is not one: it is empty or too long; empty where it is neither. */
    static Optional<Refusal> obstacle(String field, @Nullable String text) {
        return text == null || text.isBlank() ? Optional.of(RoutingRefusals.missingText(field)) : tooLong(field, text);
    }

    /** Why {@code text} is too long; empty where it is not. */
    static Optional<Refusal> tooLong(String field, String text) {
        return text.length() > LONGEST ? Optional.of(RoutingRefusals.textTooLong(field, LONGEST)) : Optional.empty();
    }
}
