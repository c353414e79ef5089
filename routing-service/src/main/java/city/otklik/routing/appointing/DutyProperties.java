package city.otklik.routing.appointing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code otklik.routing.duty.*} properties.
 *
 * @param roster the executors, at least one
 * @param zone where the city's days begin and end
 * @param round how often (city time) the cases of absent executors are handed over
 */
@ConfigurationProperties("otklik.routing.duty")
public record DutyProperties(@DefaultValue List<RosterEntry> roster, ZoneId zone, Duration round) {}
