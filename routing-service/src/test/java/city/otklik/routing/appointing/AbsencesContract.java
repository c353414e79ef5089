package city.otklik.routing.appointing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.messaging.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What every store of absences does. */
abstract class AbsencesContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-03");

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final Actor SUPERVISOR = Actor.person("supervisor", "sidorov");

    /** A store with nothing in it. */
    abstract Absences empty();

    @Test
    void anAbsenceIsReadAsItWasWrittenUntilItsLastDayIsOver() {
        Absences absences = empty();
        enter(absences, absence("ivanova", 0, 2, "petrov"), SUPERVISOR);
        assertThat(absences.endingFrom(DAY.plusDays(2))).containsExactly(absence("ivanova", 0, 2, "petrov"));
        assertThat(absences.endingFrom(DAY.plusDays(3))).isEmpty();
    }

    @Test
    void oneToComeIsThereAlready() {
        Absences absences = empty();
        enter(absences, absence("petrov", 10, 20, null), SUPERVISOR);
        enter(absences, absence("ivanova", 5, 6, null), SUPERVISOR);
        assertThat(absences.endingFrom(DAY)).extracting(Absence::login).containsExactly("ivanova", "petrov");
    }

    @Test
    void aNewOneReplacesTheOldOneOfTheSameExecutor() {
        Absences absences = empty();
        enter(absences, absence("ivanova", 0, 2, "petrov"), SUPERVISOR);
        enter(absences, absence("ivanova", 1, 5, null), SUPERVISOR);
        assertThat(absences.endingFrom(DAY)).containsExactly(absence("ivanova", 1, 5, null));
    }

    @Test
    void oneThatIsWithdrawnNoLongerHolds() {
        Absences absences = empty();
        Absence absence = absence("ivanova", 0, 2, null);
        enter(absences, absence, SUPERVISOR);
        withdraw(absences, "ivanova", SUPERVISOR, NOW);
        assertThat(absences.endingFrom(DAY)).isEmpty();
        absences.change("ivanova", SUPERVISOR, known -> {
            assertThat(known).isNull();
            return Decision.emit();
        });
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Absences absences = empty();
        Absence absence = absence("ivanova", 0, 2, null);
        enter(absences, absence, SUPERVISOR);
        assertThatThrownBy(() -> absences.change("ivanova", SUPERVISOR, known -> {
                    assertThat(known).isEqualTo(absence);
                    return Decision.refuse(Refusal.of("wrong-moment", HttpStatus.CONFLICT));
                }))
                .isInstanceOf(RefusalException.class);
        assertThat(absences.endingFrom(DAY)).containsExactly(absence);
    }

    static void enter(Absences absences, Absence absence, Actor by) {
        absences.change(absence.login(), by, known -> Decision.keep(absence, absence.entered()));
    }

    static void withdraw(Absences absences, String login, Actor by, Instant at) {
        absences.change(login, by, known -> known == null ? Decision.emit() : Decision.remove(known.withdrawn(at)));
    }

    private static Absence absence(String login, int from, int to, @Nullable String substitute) {
        Instant recordedAt = Instant.parse("2026-03-01T06:00:00.123Z");
        return new Absence(login, DAY.plusDays(from), DAY.plusDays(to), substitute, "supervisor", recordedAt);
    }
}
