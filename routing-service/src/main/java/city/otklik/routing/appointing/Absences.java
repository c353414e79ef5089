package city.otklik.routing.appointing;

import java.time.LocalDate;
import java.util.List;

/** Port: who is away; one absence an executor, a new one replaces the old. */
public interface Absences {

    void record(Absence absence);

    /** Forgets the absence of {@code login}; false when there was none. */
    boolean cancel(String login);

    /** Absences that have not ended before {@code day}, by login. */
    List<Absence> endingFrom(LocalDate day);
}
