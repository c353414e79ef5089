package city.otklik.routing.appointing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of absences does. */
abstract class AbsencesContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-03");

    /** A store with nothing in it. */
    abstract Absences empty();

    @Test
    void anAbsenceIsReadAsItWasWrittenUntilItsLastDayIsOver() {
        Absences absences = empty();
        absences.record(absence("ivanova", 0, 2, "petrov"));
        assertThat(absences.endingFrom(DAY.plusDays(2))).containsExactly(absence("ivanova", 0, 2, "petrov"));
        assertThat(absences.endingFrom(DAY.plusDays(3))).isEmpty();
    }

    @Test
    void oneToComeIsThereAlready() {
        Absences absences = empty();
        absences.record(absence("petrov", 10, 20, null));
        absences.record(absence("ivanova", 5, 6, null));
        assertThat(absences.endingFrom(DAY)).extracting(Absence::login).containsExactly("ivanova", "petrov");
    }

    @Test
    void aNewOneReplacesTheOldOneOfTheSameExecutor() {
        Absences absences = empty();
        absences.record(absence("ivanova", 0, 2, "petrov"));
        absences.record(absence("ivanova", 1, 5, null));
        assertThat(absences.endingFrom(DAY)).containsExactly(absence("ivanova", 1, 5, null));
    }

    @Test
    void oneCanBeCancelledOnce() {
        Absences absences = empty();
        absences.record(absence("ivanova", 0, 2, null));
        assertThat(absences.cancel("ivanova")).isTrue();
        assertThat(absences.cancel("ivanova")).isFalse();
        assertThat(absences.endingFrom(DAY)).isEmpty();
    }

    private static Absence absence(String login, int from, int to, @Nullable String substitute) {
        Instant recordedAt = Instant.parse("2026-03-01T06:00:00.123Z");
        return new Absence(login, DAY.plusDays(from), DAY.plusDays(to), substitute, "supervisor", recordedAt);
    }
}
