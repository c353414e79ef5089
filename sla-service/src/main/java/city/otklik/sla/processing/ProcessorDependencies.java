package city.otklik.sla.processing;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.sla.announcing.DeadlineEncoder;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.openclocks.OpenClockIndex;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every processor of this instance works with; all of it is safe for any number of threads.
 *
 * @param farthestAhead how much later than the log's own time a tick may be; null where the city's time is not the
 *     machine's, and only ticks going backwards are dropped
 */
public record ProcessorDependencies(
        FactReader reader,
        CurrentRules rules,
        DeadlineEncoder encoder,
        WorkProperties work,
        OpenClockIndex openClocks,
        SlaMeters meters,
        @Nullable Duration farthestAhead) {}
