package city.otklik.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What time it is in the city, to the millisecond. In production that is the machine's own time; in a demo a week
 * plays in minutes.
 */
public interface CityClock extends InstantSource {

    /** The machine's own time, cut to milliseconds. */
    static CityClock wall() {
        return new CityClock() {
            @Override
            public Instant instant() {
                return Instant.now().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public boolean isTheMachines() {
                return true;
            }
        };
    }

    /** Whether it is the machine's own time, and so comparable with the log's. */
    default boolean isTheMachines() {
        return false;
    }

    /** How many seconds of city time pass in one second of the machine's time; 1 in production. */
    default double speed() {
        return 1;
    }

    /** How long {@code cityTime} takes on the machine, never less than a millisecond. */
    default Duration onTheMachine(Duration cityTime) {
        return Duration.ofMillis(Math.max(1, Math.round(cityTime.toMillis() / speed())));
    }
}
