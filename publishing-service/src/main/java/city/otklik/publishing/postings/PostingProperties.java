package city.otklik.publishing.postings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a posting goes on by itself, {@code otklik.publishing.*}.
 *
 * @param lease how long an attempt may be out before it counts as lost, in the machine's time
 * @param lookScale 1 in production; smaller makes the reading after a doubtful attempt come sooner
 */
@ConfigurationProperties("otklik.publishing")
record PostingProperties(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1") double lookScale) {

    /** The pauses between readings of a thread, in the machine's time. */
    List<Duration> looks() {
        return PostingDecider.LOOKS.stream()
                .map(pause -> Duration.ofMillis((long) (pause.toMillis() * lookScale)))
                .toList();
    }
}
