package city.otklik.routing.appointing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyRosterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private final DutyRoster roster = new DutyRoster(
            List.of(entry("ivanova", 1), entry("petrov", 1), entry("sidorova", 0.5), entry("roadman", 1, "UGH")));

    @Test
    void whoCarriesLeastForTheirCapacityIsAppointed() {
        assertThat(roster.appoint(
                        situation(Map.of("ivanova", 4L, "petrov", 3L, "sidorova", 1L, "roadman", 9L)), null, null))
                .isEqualTo("sidorova");
        assertThat(roster.appoint(
                        situation(Map.of("ivanova", 4L, "petrov", 3L, "sidorova", 2L, "roadman", 9L)), null, null))
                .isEqualTo("petrov");
        assertThat(roster.appoint(situation(Map.of()), null, null)).isEqualTo("ivanova");
    }

    @Test
    void whoDoesNotKnowTheDepartmentIsPassedOverWhileOthersDo() {
        Map<String, Long> load = Map.of("ivanova", 5L, "petrov", 5L, "sidorova", 5L);
        assertThat(roster.appoint(situation(load), "UO", null)).isEqualTo("ivanova");
        assertThat(roster.appoint(situation(load), "UGH", null)).isEqualTo("roadman");
        assertThat(roster.appoint(
                        situation(load, away("ivanova", null), away("petrov", null), away("sidorova", null)),
                        "UO",
                        null))
                .isEqualTo("roadman");
    }

    @Test
    void whoIsAwayIsNotAppointed() {
        assertThat(roster.appoint(situation(Map.of(), away("ivanova", null)), null, null))
                .isEqualTo("petrov");
        Absence later = new Absence("ivanova", TODAY.plusDays(1), TODAY.plusDays(2), null, "boss", Instant.EPOCH);
        assertThat(roster.appoint(situation(Map.of(), later), null, null)).isEqualTo("ivanova");
    }

    @Test
    void theFirstAndTheLastDayOfAnAbsenceBelongToIt() {
        Absence absence = new Absence("ivanova", TODAY, TODAY.plusDays(1), null, "boss", Instant.EPOCH);
        assertThat(List.of(-1, 0, 1, 2))
                .map(day -> absence.covers(TODAY.plusDays(day)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void evenWhenEverybodyIsAwaySomebodyIsResponsible() {
        DutySituation empty = situation(
                Map.of("ivanova", 3L, "petrov", 1L, "sidorova", 3L, "roadman", 3L),
                away("ivanova", null),
                away("petrov", null),
                away("sidorova", null),
                away("roadman", null));
        assertThat(roster.appoint(empty, null, null)).isEqualTo("petrov");
        assertThat(roster.substituteFor(empty, "petrov", null)).isEmpty();
    }

    @Test
    void aRepeatGoesToTheSameHandOrItsSubstitute() {
        assertThat(roster.appoint(situation(Map.of("petrov", 50L)), null, "petrov"))
                .isEqualTo("petrov");
        assertThat(roster.appoint(situation(Map.of(), away("petrov", "sidorova")), null, "petrov"))
                .isEqualTo("sidorova");
        assertThat(roster.appoint(situation(Map.of(), away("petrov", null)), null, "petrov"))
                .isEqualTo("ivanova");
        assertThat(roster.appoint(situation(Map.of()), null, "left-long-ago")).isEqualTo("ivanova");
    }

    @Test
    void substitutesOfSubstitutesAreFollowedAndCirclesEnd() {
        assertThat(roster.substituteFor(
                        situation(Map.of(), away("ivanova", "petrov"), away("petrov", "sidorova")), "ivanova", null))
                .contains("sidorova");
        assertThat(roster.substituteFor(
                        situation(Map.of(), away("ivanova", "petrov"), away("petrov", "ivanova")), "ivanova", null))
                .contains("sidorova");
        assertThat(roster.substituteFor(situation(Map.of()), "ivanova", null)).isEmpty();
    }

    @Test
    void anEmptyRosterOrATwinIsRefusedAtStart() {
        assertThatThrownBy(() -> new DutyRoster(List.of())).hasMessageContaining("otklik.routing.duty.roster");
        assertThatThrownBy(() -> new DutyRoster(List.of(entry("a", 1), entry("a", 1))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> entry("a", 0)).hasMessageContaining("capacity");
    }

    private static RosterEntry entry(String login, double capacity, String... departments) {
        return new RosterEntry(login, login, capacity, List.of(departments));
    }

    private static Absence away(String login, @Nullable String substitute) {
        return new Absence(login, TODAY, TODAY, substitute, "boss", Instant.EPOCH);
    }

    private static DutySituation situation(Map<String, Long> load, Absence... absences) {
        return new DutySituation(TODAY, List.of(absences), load);
    }
}
