package city.otklik.routing.appointing;

import city.otklik.time.CityClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** Loads what decisions about executors need: the day in the city, who is away, who carries how much. */
public final class CurrentDuty {

    private final Absences absences;
    private final Supplier<Map<String, Long>> load;
    private final CityClock clock;
    private final ZoneId zone;

    /**
     * @param load cases in work by login
     * @param zone of the city, where days begin and end
     */
    public CurrentDuty(Absences absences, Supplier<Map<String, Long>> load, CityClock clock, ZoneId zone) {
        this.absences = absences;
        this.load = load;
        this.clock = clock;
        this.zone = zone;
    }

    public DutySituation situation() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new DutySituation(today, absences.endingFrom(today), load.get());
    }
}
