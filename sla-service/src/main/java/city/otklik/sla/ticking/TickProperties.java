package city.otklik.sla.ticking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance ticks.
 *
 * @param enabled false where another instance ticks for all
 * @param farthestAhead an instance whose clock runs further ahead of the log than this stops ticking, so that it does not breach
 *     deadlines that are not due; in accelerated time nothing is compared
 * @param staleAfter without a tick for so long, of the machine's time, this instance is not ready
 */
@ConfigurationProperties("otklik.sla.ticks")
public record TickProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration farthestAhead,
        @DefaultValue("15s") Duration staleAfter) {}
