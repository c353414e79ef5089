package city.otklik.simulator.networks.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the calls of the last second of city time. To be used within a turn of the journal. */
@Component
final class VkRates {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    /** Whether one more call fits; if so it is counted. */
    boolean fits(String bucket, int perSecond, Instant now) {
        Deque<Instant> recent = calls.computeIfAbsent(bucket, b -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(SECOND).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= perSecond) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
