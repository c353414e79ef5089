package city.otklik.messaging.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a listener pauses while something that a record needs is away: at first, then twice as long each time.
 *
 * @param firstPauseMillis of the machine's time
 * @param longestPauseMillis of the machine's time
 */
@ConfigurationProperties("otklik.inbox")
record InboxProperties(
        @DefaultValue("200") long firstPauseMillis,
        @DefaultValue("10000") long longestPauseMillis) {}
