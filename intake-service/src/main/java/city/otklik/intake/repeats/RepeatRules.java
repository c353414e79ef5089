package city.otklik.intake.repeats;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a message counts as a repeat (§14).
 *
 * @param lookBack how far back earlier cases are compared
 * @param repeatFrom score from which a case is called a repeat
 * @param similarFrom score from which a case is shown to the executor
 */
@ConfigurationProperties("otklik.intake.repeats")
public record RepeatRules(
        @DefaultValue("365d") Duration lookBack,
        @DefaultValue("0.5") double repeatFrom,
        @DefaultValue("0.38") double similarFrom) {

    public static RepeatRules standard() {
        return new RepeatRules(Duration.ofDays(365), 0.5, 0.38);
    }
}
