package city.otklik.sla.reading;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.messaging.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the log that concerns clocks.
 *
 * @param fact as it stands on the log
 * @param clockFact what it means to the clocks
 * @param network where the message came from, null where this fact does not say
 */
public record ReadFact(
        Fact fact, ClockFact clockFact, @Nullable String network) {}
