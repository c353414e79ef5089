package city.otklik.simulator.journal;

import city.otklik.time.CityClock;
import org.springframework.stereotype.Component;

/** Stamps what happens with both times. */
@Component
public final class Moments {

    private final CityClock city;
    private final CityClock wall = CityClock.wall();

    Moments(CityClock city) {
        this.city = city;
    }

    /** The present moment. */
    public Moment now() {
        return new Moment(city.instant(), wall.instant());
    }
}
