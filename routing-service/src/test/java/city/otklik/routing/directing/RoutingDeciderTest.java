package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.DECIDER;
import static city.otklik.routing.directing.RoutingStories.DEPARTMENT_DECIDER;
import static city.otklik.routing.directing.RoutingStories.EVERYBODY_PRESENT;
import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.accept;
import static city.otklik.routing.directing.RoutingStories.acceptance;
import static city.otklik.routing.directing.RoutingStories.accepted;
import static city.otklik.routing.directing.RoutingStories.after;
import static city.otklik.routing.directing.RoutingStories.facts;
import static city.otklik.routing.directing.RoutingStories.overturning;
import static city.otklik.routing.directing.RoutingStories.reactTo;
import static city.otklik.routing.directing.RoutingStories.received;
import static city.otklik.routing.directing.RoutingStories.refusal;
import static city.otklik.routing.directing.RoutingStories.rejection;
import static city.otklik.routing.directing.RoutingStories.routed;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.casestore.Note;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DepartmentCandidate;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RoutingDoubted;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Executor;
import city.otklik.lifecycle.Routing;
import city.otklik.routing.directing.DepartmentDecider.RefuseCase;
import city.otklik.routing.directing.RoutingDecider.AppointAndRoute;
import city.otklik.routing.directing.RoutingDecider.Earlier;
import city.otklik.routing.directing.RoutingDecider.RouteCase;
import city.otklik.routing.directing.RoutingDecider.TransferCase;
import city.otklik.testkit.TestCallers;
import city.otklik.understanding.routing.Competence.Doubt;
import city.otklik.understanding.routing.Competence.Doubtful;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RoutingDeciderTest {

    @Test
    void anAcceptedMessageGetsAnExecutorAndItsDepartmentsInOneWrite() {
        Decision<RoutingCase> decision = accept(received("яма на газоне у школы"));

        assertThat(facts(decision)).hasSize(2);
        assertThat(facts(decision).get(0)).isEqualTo(new ExecutorAppointed("A", NOW, "ivanova"));
        CaseRouted routed = (CaseRouted) facts(decision).get(1);
        assertThat(routed.getLead()).isEqualTo("UGH");
        assertThat(routed.getCoDepartments()).containsExactly("MK");
        assertThat(routed.getConfidence()).isEqualTo(0.375);
        assertThat(routed.getByPerson()).isFalse();
        assertThat(routed.getGrounds()).containsExactly("UGH/roads");
        assertThat(routed().life().routing()).isEqualTo(Routing.ROUTED);
        assertThat(routed().life().executor()).isEqualTo(Executor.APPOINTED);
    }

    @Test
    void aMessageTheRulesCannotPlaceWaitsForAPersonWithAnExecutor() {
        Decision<RoutingCase> clear = accept(received("школа без ничего"));

        assertThat(facts(clear).get(0)).isInstanceOf(ExecutorAppointed.class);
        // Weight 3 of the 4 that count in full, no rival: 0.75 is clear; nothing at all is not.
        assertThat(facts(clear).get(1)).isInstanceOf(CaseRouted.class);
        Decision<RoutingCase> unclear = accept(received("сделайте что-нибудь"));
        assertThat(facts(unclear).get(1))
                .isInstanceOfSatisfying(
                        RoutingDoubted.class,
                        doubt -> assertThat(doubt.getCandidates()).isEmpty());
        RoutingCase doubtful = accepted(received("сделайте что-нибудь"));
        assertThat(doubtful.life().routing()).isEqualTo(Routing.DOUBTED);
        assertThat(doubtful.executor()).isEqualTo("ivanova");
    }

    @Test
    void nobodyIsAppointedWhileScreeningIsInDoubt() {
        ScreeningDoubted doubt = ScreeningDoubted.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setSentAt(NOW)
                .setNetwork(Network.VK)
                .setGrounds(List.of(RejectionGround.INSULT))
                .setEvidence(List.of("insult:debil"))
                .build();
        RoutingCase doubted = received("яма").evolve(doubt);
        assertThat(facts(reactTo(doubt, received("яма")))).isEmpty();
        assertThat(doubted.executor()).isNull();

        assertThat(facts(accept(doubted))).hasSize(2);
    }

    @Test
    void anOverturnedRejectionIsRoutedOnceOnly() {
        RoutingCase rejected = received("яма").evolve(rejection());
        assertThat(facts(reactTo(overturning(), rejected))).hasSize(2);

        RoutingCase rejectedInWork = routed().evolve(rejection());
        assertThat(facts(reactTo(overturning(), rejectedInWork))).isEmpty();
        RoutingCase restored = rejectedInWork.evolve(overturning());
        assertThat(restored.life().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(restored.route()).isEqualTo(routed().route());
    }

    @Test
    void aWithdrawnMessageIsNotRouted() {
        RoutingCase withdrawn = received("яма").evolve(new MessageWithdrawn("A", NOW, "ошибка"));
        assertThat(facts(accept(withdrawn))).isEmpty();
    }

    @Test
    void aRepeatGoesToTheExecutorAndTheDepartmentOfTheEarlierCase() {
        Earlier earlier = new Earlier("B", 0.8, routed().route(), "petrov");
        Decision<RoutingCase> decision = DECIDER.accepted(
                received("школа").evolve(acceptance("A")), new AppointAndRoute(earlier, EVERYBODY_PRESENT), NOW);

        assertThat(facts(decision).get(0)).isEqualTo(new ExecutorAppointed("A", NOW, "petrov"));
        CaseRouted routed = (CaseRouted) facts(decision).get(1);
        assertThat(routed.getLead()).isEqualTo("UGH");
        assertThat(routed.getConfidence()).isEqualTo(0.8);
        assertThat(routed.getGrounds()).containsExactly("Repeat of B");
        assertThat(Objects.requireNonNull(after(received("школа").evolve(acceptance("A")), decision)
                                .route())
                        .grounds())
                .containsExactly(Note.of("repeat-of", "B"));
    }

    @Test
    void theCandidatesOfADoubtCarryTheirRules() {
        var balanced = new Doubtful(
                RoutingStories.COMPETENCE.pointers("яма на газоне", null), 0.1, Doubt.of("no-rule-points"));
        RoutingDoubted fact = (RoutingDoubted) RoutingDecider.fact("A", balanced, NOW);
        assertThat(fact.getCandidates())
                .extracting(DepartmentCandidate::getDepartment)
                .containsExactly("UGH", "MK");
        assertThat(fact.getCandidates().getFirst().getRules()).containsExactly("UGH/roads");
    }

    @Test
    void aPersonRoutesAnywhereAndAnEarlierRefusalIsForgotten() {
        RoutingCase refused = after(
                routed(),
                DEPARTMENT_DECIDER.refuse(
                        routed(), new RefuseCase(TestCallers.department("UGH", "MK", "UO"), "UGH", "не наша"), NOW));
        Decision<RoutingCase> decision = route(refused, "UGH", List.of("UO", "UGH", "UO"), "всё же ваша");
        assertThat(facts(decision))
                .containsExactly(
                        new CaseRouted("A", NOW, "UGH", List.of("UO"), 1.0, true, List.of("всё же ваша"), List.of()));
        assertThat(after(refused, decision).refused()).isEmpty();
        assertThat(after(refused, decision).doubt()).isEqualTo(Note.NONE);
    }

    @Test
    void theSameRouteOnceMoreIsRefused() {
        Decision<RoutingCase> first = route(routed(), "UGH", List.of("UO"), "ваша");
        RoutingCase chosen = after(routed(), first);
        assertThat(chosen.decidedOn()).isNotEqualTo(routed().decidedOn());
        assertThat(refusal(route(chosen, "UGH", List.of("UO"), "ваша")).rule()).isEqualTo("same-route");
        assertThat(facts(route(chosen, "UGH", List.of("UO"), "и по другой причине")))
                .hasSize(1);
    }

    @Test
    void anUnknownDepartmentIsRefusedByName() {
        assertThat(refusal(route(routed(), "UGH", List.of("NASA"), "космос"))).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("unknown-department");
            assertThat(refusal.parameters())
                    .containsEntry("department", "NASA")
                    .containsEntry("known", Set.of("MK", "UGH", "UO"));
            assertThat(refusal.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    @Test
    void aDoubtfulCaseIsRoutedByAPerson() {
        RoutingCase doubtful = accepted(received("сделайте что-нибудь"));
        assertThat(doubtful.doubt().in(Locale.of("ru")))
                .isEqualTo("Ни одно правило не указывает на подразделение, которое ещё не отказалось");
        RoutingCase routed = after(doubtful, route(doubtful, "UO", List.of(), "школьный двор"));
        assertThat(routed.life().routing()).isEqualTo(Routing.ROUTED);
    }

    @Test
    void nothingIsDecidedAboutACaseThatIsNotAcceptedOrNotKnown() {
        assertThat(refusal(route(received("яма"), "UGH", List.of(), "туда")).rule())
                .isEqualTo("wrong-moment");
        assertThat(refusal(route(RoutingCase.unknown("A"), "UGH", List.of(), "туда")))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND);
                    assertThat(refusal.rule()).isEqualTo("unknown-case");
                });
    }

    @Test
    void aTransferredCaseIsClosedHere() {
        Decision<RoutingCase> decision = RoutingDecider.transfer(
                routed(), new TransferCase(TestCallers.executor("ivanova"), "прокуратура края", "59-ФЗ"), NOW);
        assertThat(facts(decision)).containsExactly(new CaseTransferred("A", NOW, "прокуратура края", "59-ФЗ"));
        RoutingCase transferred = after(routed(), decision);
        assertThat(transferred.life().status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(refusal(route(transferred, "UGH", List.of(), "вернуть")).status())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void onlyItsExecutorOrTheSupervisorRoutesOrTransfersACase() {
        Caller petrov = TestCallers.executor("petrov");
        assertThat(refusal(DECIDER.route(routed(), new RouteCase(petrov, "MK", List.of(), "туда"), NOW))
                        .rule())
                .isEqualTo("another-executors-case");
        assertThat(refusal(RoutingDecider.transfer(routed(), new TransferCase(petrov, "край", "59-ФЗ"), NOW))
                        .rule())
                .isEqualTo("another-executors-case");
        Caller supervisor = TestCallers.supervisor();
        assertThat(facts(DECIDER.route(routed(), new RouteCase(supervisor, "MK", List.of(), "туда"), NOW)))
                .hasSize(1);
        assertThat(facts(RoutingDecider.transfer(routed(), new TransferCase(supervisor, "край", "59-ФЗ"), NOW)))
                .hasSize(1);
    }

    private static Decision<RoutingCase> route(
            RoutingCase known, String lead, List<String> coDepartments, String reason) {
        return DECIDER.route(known, new RouteCase(TestCallers.executor("ivanova"), lead, coDepartments, reason), NOW);
    }
}
