package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.EVERYBODY_PRESENT;
import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.ROSTER;
import static city.otklik.routing.directing.RoutingStories.after;
import static city.otklik.routing.directing.RoutingStories.facts;
import static city.otklik.routing.directing.RoutingStories.refusal;
import static city.otklik.routing.directing.RoutingStories.routed;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.directing.ExecutorDecider.HandOver;
import city.otklik.routing.directing.ExecutorDecider.SubstituteExecutor;
import city.otklik.testkit.TestCallers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ExecutorDeciderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private final ExecutorDecider decider = new ExecutorDecider(ROSTER);

    @Test
    void anotherExecutorTakesOver() {
        Decision<RoutingCase> decision = substitute("petrov", EVERYBODY_PRESENT);
        assertThat(facts(decision)).containsExactly(new ExecutorSubstituted("A", NOW, "ivanova", "petrov", "отпуск"));
        assertThat(after(routed(), decision).executor()).isEqualTo("petrov");
        assertThat(refusal(substitute("ivanova", EVERYBODY_PRESENT)).rule()).isEqualTo("same-executor");
    }

    @Test
    void onlyAPresentExecutorOfTheRosterTakesOver() {
        DutySituation petrovAway =
                new DutySituation(TODAY, List.of(new Absence("petrov", TODAY, TODAY, null, "boss", NOW)), Map.of());
        assertThat(refusal(substitute("petrov", petrovAway)).rule()).isEqualTo("absent-executor");
        assertThat(refusal(substitute("nobody", EVERYBODY_PRESENT)).rule()).isEqualTo("unknown-executor");
    }

    @Test
    void aCaseThatSomebodyElseRunsByNowIsNotHandedOver() {
        assertThat(facts(ExecutorDecider.handOver(routed(), new HandOver("petrov", "ivanova"), NOW)))
                .isEmpty();
        assertThat(facts(ExecutorDecider.handOver(routed(), new HandOver("ivanova", "petrov"), NOW)))
                .containsExactly(new ExecutorSubstituted("A", NOW, "ivanova", "petrov", "ivanova is away"));
    }

    @Test
    void onlyItsExecutorOrTheSupervisorGivesACaseAway() {
        SubstituteExecutor petrov =
                new SubstituteExecutor(TestCallers.executor("petrov"), "petrov", "хочу", EVERYBODY_PRESENT);
        assertThat(refusal(decider.substitute(routed(), petrov, NOW))).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("another-executors-case");
            assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(refusal.parameters()).containsEntry("executor", "ivanova");
        });
        SubstituteExecutor supervisor =
                new SubstituteExecutor(TestCallers.supervisor(), "petrov", "знает", EVERYBODY_PRESENT);
        assertThat(facts(decider.substitute(routed(), supervisor, NOW))).hasSize(1);
    }

    private Decision<RoutingCase> substitute(String to, DutySituation situation) {
        return decider.substitute(
                routed(), new SubstituteExecutor(TestCallers.executor("ivanova"), to, "отпуск", situation), NOW);
    }
}
