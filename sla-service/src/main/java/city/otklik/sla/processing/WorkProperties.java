package city.otklik.sla.processing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done in one partition at one turn; the rest waits for its next turn, a moment later, so that transactions stay
 * short and new facts pass in between.
 *
 * @param duePerTurn cases looked at because something fell due
 * @param recountsPerTurn cases counted again after a change of calendar or policy
 */
@ConfigurationProperties("otklik.sla.work")
public record WorkProperties(
        @DefaultValue("25") int duePerTurn,
        @DefaultValue("500") int recountsPerTurn) {

    /** @throws IllegalArgumentException when one of them lets nothing be done */
    public WorkProperties {
        if (duePerTurn < 1 || recountsPerTurn < 1) {
            throw new IllegalArgumentException(
                    "otklik.sla.work.due-per-turn and recounts-per-turn must be at least 1, or no clock would move");
        }
    }
}
