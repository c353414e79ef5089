package city.otklik.simulator;

import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;

/** City time that passes only when a test advances it. */
final class StoppedClock implements CityClock {

    private volatile Instant now = Instant.parse("2026-11-23T06:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
