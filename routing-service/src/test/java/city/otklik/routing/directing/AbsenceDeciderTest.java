package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.ROSTER;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.facts.AbsenceEntered;
import city.otklik.facts.AbsenceWithdrawn;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.directing.AbsenceDecider.EnterAbsence;
import city.otklik.routing.directing.AbsenceDecider.WithdrawAbsence;
import city.otklik.testkit.TestCallers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbsenceDeciderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Caller IVANOVA = TestCallers.executor("ivanova");
    private static final Absence KNOWN = new Absence("ivanova", DAY, DAY, null, "ivanova", NOW);
    private static final AbsenceDecider DECIDER = new AbsenceDecider(ROSTER);

    @Test
    void thePersonAndTheSupervisorEnterAnAbsence() {
        assertThat(enter(IVANOVA, "ivanova", DAY.plusDays(2), "petrov"))
                .isEqualTo(Decision.keep(
                        new Absence("ivanova", DAY, DAY.plusDays(2), "petrov", "ivanova", NOW),
                        new AbsenceEntered(NOW, "ivanova", "2026-03-03", "2026-03-05", "petrov")));
        assertThat(enter(TestCallers.supervisor(), "ivanova", DAY, null))
                .isEqualTo(Decision.keep(
                        new Absence("ivanova", DAY, DAY, null, "supervisor", NOW),
                        new AbsenceEntered(NOW, "ivanova", "2026-03-03", "2026-03-03", null)));
    }

    @Test
    void anAbsenceEnteredAgainAsItIsKnownIsNotEnteredTwice() {
        EnterAbsence same = new EnterAbsence(TestCallers.supervisor(), "ivanova", DAY, DAY, null);
        assertThat(DECIDER.enter(KNOWN, same, NOW.plusSeconds(60))).isEqualTo(Decision.emit());
        for (EnterAbsence other : List.of(
                new EnterAbsence(IVANOVA, "ivanova", DAY.minusDays(1), DAY, null),
                new EnterAbsence(IVANOVA, "ivanova", DAY, DAY.plusDays(1), null),
                new EnterAbsence(IVANOVA, "ivanova", DAY, DAY, "petrov"))) {
            assertThat(DECIDER.enter(KNOWN, other, NOW).accepted().facts()).hasSize(1);
        }
    }

    @Test
    void nobodyElseEntersOrWithdrawsIt() {
        Caller petrov = TestCallers.executor("petrov");
        assertRefused(enter(petrov, "ivanova", DAY, null), "another-persons-absence", "");
        assertRefused(withdraw(KNOWN, petrov, "ivanova"), "another-persons-absence", "");
    }

    @Test
    void whoIsAwayAndWhoStandsInAreOnTheRoster() {
        assertRefused(enter(TestCallers.supervisor(), "nobody", DAY, null), "unknown-executor", "login");
        assertRefused(withdraw(null, TestCallers.supervisor(), "nobody"), "unknown-executor", "login");
        assertRefused(enter(IVANOVA, "ivanova", DAY, "nobody"), "unknown-executor", "substitute");
        assertRefused(enter(IVANOVA, "ivanova", DAY, "ivanova"), "unknown-executor", "substitute");
    }

    @Test
    void anAbsenceDoesNotEndBeforeItBegins() {
        assertRefused(enter(IVANOVA, "ivanova", DAY.minusDays(1), null), "absence-ends-before-it-begins", "to");
    }

    @Test
    void whatIsWithdrawnIsToldWithItsDaysAndWithoutAnyNothingIs() {
        assertThat(withdraw(KNOWN, IVANOVA, "ivanova"))
                .isEqualTo(Decision.remove(new AbsenceWithdrawn(NOW, "ivanova", "2026-03-03", "2026-03-03")));
        assertThat(withdraw(null, IVANOVA, "ivanova")).isEqualTo(Decision.emit());
    }

    private static Decision<Absence> enter(Caller by, String login, LocalDate to, @Nullable String substitute) {
        return DECIDER.enter(null, new EnterAbsence(by, login, DAY, to, substitute), NOW);
    }

    private static Decision<Absence> withdraw(@Nullable Absence known, Caller by, String login) {
        return DECIDER.withdraw(known, new WithdrawAbsence(by, login), NOW);
    }

    private static void assertRefused(Decision<Absence> decision, String rule, String field) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().rule()).isEqualTo(rule);
            assertThat(refused.refusal().field()).isEqualTo(field);
        });
    }
}
