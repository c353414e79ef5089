package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutedStories.DIRECTING;
import static city.otklik.routing.directing.RoutedStories.NOW;
import static city.otklik.routing.directing.RoutedStories.accepted;
import static city.otklik.routing.directing.RoutedStories.received;
import static city.otklik.routing.directing.RoutedStories.routed;
import static city.otklik.routing.directing.RoutedStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.Step;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentCandidate;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Executor;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Routing;
import city.otklik.routing.directing.Directing.Earlier;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectingTest {

    @Test
    void anAcceptedMessageGetsAnExecutorAndItsDepartmentsInOneWrite() {
        Step<RoutedCase> step = accepted(received("яма на газоне у школы"));

        assertThat(step.facts()).hasSize(2);
        assertThat(step.facts().get(0)).isEqualTo(new ExecutorAppointed("A", NOW, "ivanova"));
        CaseRouted routed = (CaseRouted) step.facts().get(1);
        assertThat(routed.getLead()).isEqualTo("UGH");
        assertThat(routed.getCoDepartments()).containsExactly("MK");
        assertThat(routed.getConfidence()).isEqualTo(0.375);
        assertThat(routed.getByPerson()).isFalse();
        assertThat(routed.getGrounds()).containsExactly("UGH/roads");
        assertThat(state(step).life().routing()).isEqualTo(Routing.ROUTED);
        assertThat(state(step).life().executor()).isEqualTo(Executor.APPOINTED);
    }

    @Test
    void aMessageTheRulesCannotPlaceWaitsForAPersonWithAnExecutor() {
        Step<RoutedCase> step = accepted(received("школа без ничего"));

        assertThat(step.facts().get(0)).isInstanceOf(ExecutorAppointed.class);
        // Weight 3 of the 4 that count in full, no rival: 0.75 is clear; nothing at all is not.
        assertThat(step.facts().get(1)).isInstanceOf(CaseRouted.class);
        Step<RoutedCase> lost = accepted(received("сделайте что-нибудь"));
        assertThat(lost.facts().get(1))
                .isInstanceOfSatisfying(
                        RoutingDoubted.class,
                        doubt -> assertThat(doubt.getCandidates()).isEmpty());
        assertThat(state(lost).life().routing()).isEqualTo(Routing.DOUBTED);
        assertThat(state(lost).executor()).isEqualTo("ivanova");
    }

    @Test
    void nobodyIsAppointedWhileScreeningIsInDoubt() {
        Step<RoutedCase> doubted = Directing.observed(received("яма"), Occurrence.of(CaseEvent.ScreeningDoubted));
        assertThat(doubted.facts()).isEmpty();
        assertThat(state(doubted).executor()).isNull();

        assertThat(accepted(state(doubted)).facts()).hasSize(2);
    }

    @Test
    void anOverturnedRejectionIsDirectedOnceOnly() {
        RoutedCase rejected = state(Directing.observed(received("яма"), Occurrence.of(CaseEvent.MessageRejected)));
        assertThat(overturned(rejected).facts()).hasSize(2);

        RoutedCase rejectedInWork = state(Directing.observed(routed(), Occurrence.of(CaseEvent.MessageRejected)));
        Step<RoutedCase> restored = overturned(rejectedInWork);
        assertThat(restored.facts()).isEmpty();
        assertThat(state(restored).life().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(state(restored).route()).isEqualTo(routed().route());
    }

    @Test
    void aWithdrawnMessageIsNotDirected() {
        RoutedCase withdrawn = state(Directing.observed(received("яма"), Occurrence.of(CaseEvent.MessageWithdrawn)));
        assertThat(accepted(withdrawn).facts()).isEmpty();
    }

    @Test
    void aRepeatGoesToTheHandAndTheDepartmentOfTheEarlierCase() {
        Step<RoutedCase> step = DIRECTING.accepted(
                received("школа"),
                CaseEvent.MessageAccepted,
                Optional.of(new Earlier("B", 0.8, routed())),
                (lead, before) -> before == null ? "nobody" : before + " for " + lead,
                NOW);

        assertThat(step.facts().get(0)).isEqualTo(new ExecutorAppointed("A", NOW, "ivanova for UGH"));
        CaseRouted routed = (CaseRouted) step.facts().get(1);
        assertThat(routed.getLead()).isEqualTo("UGH");
        assertThat(routed.getConfidence()).isEqualTo(0.8);
        assertThat(routed.getGrounds()).containsExactly("repeat of B");
    }

    @Test
    void theCandidatesOfADoubtCarryTheirRules() {
        RoutedCase state = received("газон");
        var balanced = new city.otklik.understanding.routing.Competence.Doubtful(
                RoutedStories.COMPETENCE.pointers("яма на газоне", null), 0.1, "why");
        RoutingDoubted fact = (RoutingDoubted) Directing.fact(state.caseId(), balanced, NOW);
        assertThat(fact.getCandidates())
                .extracting(DepartmentCandidate::getDepartment)
                .containsExactly("UGH", "MK");
        assertThat(fact.getCandidates().getFirst().getRules()).containsExactly("UGH/roads");
    }

    private static Step<RoutedCase> overturned(RoutedCase state) {
        return DIRECTING.accepted(
                state, CaseEvent.RejectionOverturned, Optional.empty(), (lead, before) -> "ivanova", NOW);
    }
}
