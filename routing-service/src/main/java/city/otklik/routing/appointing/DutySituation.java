package city.otklik.routing.appointing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is away and how much everybody carries, at one moment.
 *
 * @param openCases cases in work by login; absent where none
 */
public record DutySituation(LocalDate day, List<Absence> absences, Map<String, Long> openCases) {

    public DutySituation {
        absences = List.copyOf(absences);
        openCases = Map.copyOf(openCases);
    }

    public boolean present(String login) {
        return absence(login).isEmpty();
    }

    Optional<Absence> absence(String login) {
        return absences.stream()
                .filter(absence -> absence.login().equals(login) && absence.covers(day))
                .findFirst();
    }
}
