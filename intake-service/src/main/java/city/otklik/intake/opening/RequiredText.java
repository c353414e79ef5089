package city.otklik.intake.opening;

import city.otklik.access.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the reason that a command must give. */
public final class RequiredText {

    private static final int LONGEST = 4_000;

    private RequiredText() {}

    /** Why {@code reason} is not one; empty where it is. */
    public static Optional<Refusal> obstacle(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(IntakeRefusals.missingReason());
        }
        return reason.length() > LONGEST ? Optional.of(IntakeRefusals.reasonTooLong(LONGEST)) : Optional.empty();
    }
}
