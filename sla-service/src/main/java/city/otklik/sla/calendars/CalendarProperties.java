package city.otklik.sla.calendars;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which calendars count.
 *
 * @param city id of the calendar the city's people work by
 * @param curator id of the curator's (reading 12); where the log has none, the city's counts
 */
@ConfigurationProperties("otklik.sla.calendars")
public record CalendarProperties(
        @DefaultValue("kislovodsk") String city,
        @DefaultValue("curator") String curator) {}
