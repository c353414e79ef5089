package city.otklik.sla.processing;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.sla.calendars.CurrentCalendars;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.time.CityClock;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/** The rules at this moment; a new object exactly when something about them changed. */
public final class CurrentRules {

    private final CityPolicies policies;
    private final PublishedCalendars published;
    private final CityClock clock;
    private volatile @Nullable Known known;

    private record Known(RuleSet rules, double speed) {}

    public CurrentRules(CityPolicies policies, PublishedCalendars published, CityClock clock) {
        this.policies = policies;
        this.published = published;
        this.clock = clock;
    }

    /** @throws StreamsException while no calendar of the city is on the log: no record is to blame, the instance must stop */
    public RuleSet now() {
        CurrentCalendars calendars = published.current();
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

    private RuleSet compose(CurrentCalendars calendars, double speed) {
        SlaPolicies atSpeed = policies.at(speed);
        return new RuleSet(
                new Clocks(atSpeed, calendars.calendars()),
                atSpeed,
                calendars,
                new RuleSetMark(calendars.mark(), policies.mark()));
    }
}
