package city.otklik.routing.appointing;

import city.otklik.access.Decision;
import city.otklik.messaging.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Absences in memory. */
public final class AbsencesInMemory implements Absences {

    private final Map<String, Absence> byLogin = new TreeMap<>();

    @Override
    public void change(String login, Actor by, Function<@Nullable Absence, Decision<Absence>> decide) {
        Decision.Accepted<Absence> accepted = decide.apply(byLogin.get(login)).accepted();
        if (!accepted.facts().isEmpty()) {
            byLogin.compute(login, (who, known) -> accepted.noted());
        }
    }

    /** As the decider enters it. */
    public void enter(Absence absence, Actor by) {
        change(absence.login(), by, known -> Decision.keep(absence, absence.entered()));
    }

    @Override
    public List<Absence> endingFrom(LocalDate day) {
        return byLogin.values().stream()
                .filter(absence -> !absence.to().isBefore(day))
                .toList();
    }
}
