package city.otklik.routing.appointing;

import city.otklik.facts.AbsenceEntered;
import city.otklik.facts.AbsenceWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An executor is away, first and last day included.
 *
 * @param substitute who takes over their cases; null: the executor with the least load
 * @param recordedBy login of the person who recorded it
 */
public record Absence(
        String login,
        LocalDate from,
        LocalDate to,
        @Nullable String substitute,
        String recordedBy,
        Instant recordedAt) {

    /** Whether {@code day} is one of its days. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the other one is of the same person, days and substitute, whoever recorded it and when. */
    public boolean saysSameAs(Absence other) {
        return login.equals(other.login)
                && from.equals(other.from)
                && to.equals(other.to)
                && Objects.equals(substitute, other.substitute);
    }

    /** What is told to the city when it is entered. */
    public AbsenceEntered entered() {
        return new AbsenceEntered(recordedAt, login, from.toString(), to.toString(), substitute);
    }

    /** What is told to the city when it no longer holds. */
    public AbsenceWithdrawn withdrawn(Instant at) {
        return new AbsenceWithdrawn(at, login, from.toString(), to.toString());
    }
}
