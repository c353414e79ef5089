package city.otklik.intake.receiving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the feed admits.
 *
 * @param sentAhead how far {@code sentAt} may lie in the future, for clocks that differ (reading 1)
 * @param sentLongAgo how old {@code sentAt} may be
 * @param longestText characters of the text
 */
@ConfigurationProperties("otklik.intake.feed")
public record FeedProperties(Duration sentAhead, Duration sentLongAgo, int longestText) {

    /** What the regulation's reading says. */
    public static FeedProperties standard() {
        return new FeedProperties(Duration.ofMinutes(5), Duration.ofDays(30), 100_000);
    }
}
