package city.otklik.messaging.inbox;

import city.otklik.messaging.Fact;
import city.otklik.messaging.Unprocessable;

/** What a service does with the facts of a topic. */
@FunctionalInterface
public interface FactHandler {

    /**
     * Handles one fact. Returning normally means: handled, or none of this service's business.
     *
     * @throws Unprocessable when the fact can never be handled as it is: it goes to the dead letters, the topic moves
     *     on, and later facts of the same case wait behind it
     */
    void handle(Fact fact);
}
