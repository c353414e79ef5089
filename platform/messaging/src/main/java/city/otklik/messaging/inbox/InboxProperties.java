package city.otklik.messaging.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a listener pauses while something that a record needs is away: at first, then twice as long each time.
 *
 * @param firstPauseMillis of the machine's time
 * @param longestPauseMillis of the machine's time
 * @param defectTries so often at least a record must have failed, and {@code defectPatience} long, while everything around
 *     answered, before it is put aside as a defect of ours
 * @param defectPatience of the machine's time
 */
@ConfigurationProperties("otklik.inbox")
record InboxProperties(
        @DefaultValue("200") long firstPauseMillis,
        @DefaultValue("10000") long longestPauseMillis,
        @DefaultValue("5") int defectTries,
        @DefaultValue("1m") Duration defectPatience) {}
