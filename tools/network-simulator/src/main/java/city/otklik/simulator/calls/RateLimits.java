package city.otklik.simulator.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts calls in a sliding window of city time. To be used within a turn of the journal. */
@Component
public final class RateLimits {

    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    /** Whether one more call fits into this bucket (a token, a chat); if so it is counted. */
    public boolean fits(String bucket, int most, Duration window, Instant now) {
        Deque<Instant> recent = calls.computeIfAbsent(bucket, b -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
