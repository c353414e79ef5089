package city.otklik.simulator.journal;

import city.otklik.time.CityClock;
import java.time.Instant;

/**
 * When something happened.
 *
 * @param city the city's time, which the networks show
 * @param wall the machine's time, which differs from it in a demo
 */
public record Moment(Instant city, Instant wall) {

    private static final CityClock MACHINE = CityClock.wall();

    /** The present moment. */
    public static Moment now(CityClock city) {
        return new Moment(city.instant(), MACHINE.instant());
    }
}
