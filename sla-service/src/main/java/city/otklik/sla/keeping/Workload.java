package city.otklik.sla.keeping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one tick may do in one partition; the rest waits for the next tick, so that a transaction stays short and new
 * facts pass.
 *
 * @param duePerTick cases looked at because something fell due
 * @param recountsPerTick cases counted anew after a change of calendar or policy
 */
@ConfigurationProperties("otklik.sla.work")
public record Workload(
        @DefaultValue("5000") int duePerTick,
        @DefaultValue("10000") int recountsPerTick) {

    /** @throws IllegalArgumentException when one of them lets nothing be done */
    public Workload {
        if (duePerTick < 1 || recountsPerTick < 1) {
            throw new IllegalArgumentException(
                    "otklik.sla.work.due-per-tick and recounts-per-tick must be at least 1, or no clock would move");
        }
    }
}
