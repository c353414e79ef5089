package city.otklik.routing.appointing;

import city.otklik.time.CityClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the roster with what is known at this moment: the day in the city, who is away, who carries how much. */
public final class DutyDesk {

    private final DutyRoster roster;
    private final Absences absences;
    private final Supplier<Map<String, Long>> load;
    private final CityClock clock;
    private final ZoneId zone;

    /**
     * @param load cases in work by login
     * @param zone of the city, where days begin and end
     */
    public DutyDesk(
            DutyRoster roster, Absences absences, Supplier<Map<String, Long>> load, CityClock clock, ZoneId zone) {
        this.roster = roster;
        this.absences = absences;
        this.load = load;
        this.clock = clock;
        this.zone = zone;
    }

    public DutyRoster roster() {
        return roster;
    }

    public DutySituation situation() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new DutySituation(today, absences.endingFrom(today), load.get());
    }

    public String appoint(@Nullable String department, @Nullable String before) {
        return roster.appoint(situation(), department, before);
    }

    public Optional<String> standIn(String login, @Nullable String department) {
        return roster.standIn(situation(), login, department);
    }

    public boolean present(String login) {
        return situation().present(login);
    }
}
