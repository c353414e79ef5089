package city.otklik.sla.ticking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * How this instance ticks.
 *
 * @param enabled false where another instance ticks for all
 * @param farthestAhead an instance whose clock runs further ahead of the log than this stops ticking, so that it does not breach
 *     deadlines that are not due, and a tick further ahead of its own append time is dropped; in accelerated time nothing is compared
 * @param farthestLeap where the log's time and this machine's monotonic time drift further apart while it runs, the clocks
 *     are held until an administrator releases them; in accelerated time nothing is compared
 * @param staleAfter without a tick for so long, of the machine's time, this instance is not ready
 */
@ConfigurationProperties("otklik.sla.ticks")
public record TickProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration farthestAhead,
        @DefaultValue("15m") Duration farthestLeap,
        @DefaultValue("15s") Duration staleAfter) {

    /** How far ahead of the log a tick may be; null where the city's time is not the machine's. */
    public @Nullable Duration farthestAheadIn(Environment environment) {
        return environment.containsProperty("otklik.clock.file") ? null : farthestAhead;
    }
}
