package city.otklik.understanding.repeats;

import java.time.Duration;

/**
 * When a message counts as a repeat (§14).
 *
 * @param lookBack how far back earlier cases are compared
 * @param repeatFrom score from which a case is a repeat
 * @param similarFrom score from which a case is shown to the executor
 */
public record RepeatRules(Duration lookBack, double repeatFrom, double similarFrom) {

    /** The values that the project comes with. */
    public static RepeatRules standard() {
        return new RepeatRules(Duration.ofDays(365), 0.5, 0.38);
    }
}
