package city.otklik.routing.appointing;

import city.otklik.access.Decision;
import city.otklik.access.RefusalException;
import city.otklik.messaging.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Port: who is away; one absence an executor, a new one replaces the old. */
public interface Absences {

    /**
     * Enters or withdraws the absence of {@code login} as decided; the records of earlier ones stay.
     *
     * @param by who does so, for the record of it
     * @param decide from the one that holds, null where none does
     * @throws RefusalException where it is refused
     */
    void change(String login, Actor by, Function<@Nullable Absence, Decision<Absence>> decide);

    /** Absences that have not ended before {@code day}, by login. */
    List<Absence> endingFrom(LocalDate day);
}
