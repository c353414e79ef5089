package city.otklik.sla.keeping;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.calendars.CalendarsInForce;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.time.CityClock;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/** The rules as they stand at this moment; a new object exactly when something about them changed. */
public final class ClocksInForce {

    private final CityPolicies policies;
    private final CalendarShelf shelf;
    private final CityClock clock;
    private volatile @Nullable Known known;

    private record Known(InForce rules, double speed) {}

    public ClocksInForce(CityPolicies policies, CalendarShelf shelf, CityClock clock) {
        this.policies = policies;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @throws StreamsException while no calendar of the city is on the log: no record is to blame, the instance must stop */
    public InForce now() {
        CalendarsInForce calendars = shelf.inForce();
        if (calendars == null) {
            throw new StreamsException(
                    "No calendar of the city is on working-calendars: publish one, or check otklik.sla.calendars.city");
        }
        double speed = clock.speed();
        Known last = known;
        if (last == null || last.rules().calendars() != calendars || last.speed() != speed) {
            last = new Known(compose(calendars, speed), speed);
            known = last;
        }
        return last.rules();
    }

    private InForce compose(CalendarsInForce calendars, double speed) {
        SlaPolicies atSpeed = policies.at(speed);
        return new InForce(
                new Clocks(atSpeed, calendars.calendars()),
                atSpeed,
                calendars,
                new InForceMark(calendars.mark(), policies.mark()));
    }
}
