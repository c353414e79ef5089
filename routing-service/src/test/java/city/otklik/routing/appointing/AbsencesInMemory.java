package city.otklik.routing.appointing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Absences in memory. */
public final class AbsencesInMemory implements Absences {

    private final Map<String, Absence> byLogin = new TreeMap<>();

    @Override
    public void record(Absence absence) {
        byLogin.put(absence.login(), absence);
    }

    @Override
    public boolean cancel(String login) {
        return byLogin.remove(login) != null;
    }

    @Override
    public List<Absence> endingFrom(LocalDate day) {
        return byLogin.values().stream()
                .filter(absence -> !absence.to().isBefore(day))
                .toList();
    }
}
