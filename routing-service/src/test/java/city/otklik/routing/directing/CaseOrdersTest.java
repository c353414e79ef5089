package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutedStories.NOW;
import static city.otklik.routing.directing.RoutedStories.ORDERS;
import static city.otklik.routing.directing.RoutedStories.accepted;
import static city.otklik.routing.directing.RoutedStories.received;
import static city.otklik.routing.directing.RoutedStories.routed;
import static city.otklik.routing.directing.RoutedStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Ruling.Done;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Routing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CaseOrdersTest {

    @Test
    void aRefusingLeadHandsTheCaseToTheNextAndTheSecondRefusalToAPerson() {
        var first = done(ORDERS.refuse(Optional.of(routed()), "UGH", "не наша яма", NOW));
        assertThat(first.facts().get(0)).isEqualTo(new DepartmentRefused("A", NOW, "UGH", "не наша яма"));
        assertThat(first.facts().get(1))
                .isInstanceOfSatisfying(
                        CaseRouted.class, next -> assertThat(next.getLead()).isEqualTo("MK"));
        assertThat(first.state().life().routing()).isEqualTo(Routing.ROUTED);
        assertThat(first.state().refused()).containsExactly("UGH");

        var second = done(ORDERS.refuse(Optional.of(first.state()), "MK", "и не наш газон", NOW));
        assertThat(second.facts().get(1))
                .isInstanceOfSatisfying(
                        RoutingDoubted.class,
                        doubt -> assertThat(doubt.getReason()).contains("2 departments refused"));
        assertThat(second.state().route()).isNull();
        assertThat(second.state().life().routing()).isEqualTo(Routing.DOUBTED);
        assertThat(second.state().executor()).isEqualTo("ivanova");
    }

    @Test
    void aRefusingCoDepartmentLeavesTheLeadInPlace() {
        var done = done(ORDERS.refuse(Optional.of(routed()), "MK", "без нас", NOW));
        CaseRouted again = (CaseRouted) done.facts().get(1);
        assertThat(again.getLead()).isEqualTo("UGH");
        assertThat(again.getCoDepartments()).isEmpty();
    }

    @Test
    void whatAPersonChoseAndWasRefusedGoesBackToAPerson() {
        RoutedCase byPerson = done(ORDERS.route(Optional.of(routed()), "UO", List.of(), "школьный двор", NOW))
                .state();
        var done = done(ORDERS.refuse(Optional.of(byPerson), "UO", "не наш двор", NOW));
        assertThat(done.facts().get(1)).isInstanceOf(RoutingDoubted.class);
    }

    @Test
    void onlyADepartmentThatIsAskedMayRefuseOrContribute() {
        assertThat(refused(ORDERS.refuse(Optional.of(routed()), "UO", "не наше", NOW)))
                .isInstanceOf(NotAsked.class);
        assertThat(refused(ORDERS.contribute(Optional.of(routed()), "UO", "факты", List.of(), NOW)))
                .isInstanceOf(NotAsked.class);
        assertThat(refused(ORDERS.refuse(Optional.of(routed()), "UGH", " ", NOW)))
                .isInstanceOfSatisfying(
                        Incomplete.class, problem -> assertThat(problem.field()).isEqualTo("reason"));
    }

    @Test
    void aPersonRoutesAnywhereAndAnEarlierRefusalIsForgotten() {
        RoutedCase refused = done(ORDERS.refuse(Optional.of(routed()), "UGH", "не наша", NOW))
                .state();
        var done = done(ORDERS.route(Optional.of(refused), "UGH", List.of("UO", "UGH", "UO"), "всё же ваша", NOW));
        assertThat(done.facts())
                .containsExactly(new CaseRouted("A", NOW, "UGH", List.of("UO"), 1.0, true, List.of("всё же ваша")));
        assertThat(done.state().refused()).isEmpty();
        assertThat(done.state().doubt()).isEmpty();
    }

    @Test
    void anUnknownDepartmentIsRefusedByName() {
        assertThat(refused(ORDERS.route(Optional.of(routed()), "UGH", List.of("NASA"), "космос", NOW)))
                .satisfies(refusal -> {
                    assertThat(refusal.detail()).contains("NASA");
                    assertThat(refusal.remedy()).contains("UGH");
                    assertThat(refusal.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    @Test
    void aContributionCarriesTextAndFiles() {
        Attachment photo = new Attachment("яма.jpg", "image/jpeg", 10L, "a".repeat(64), "");
        var done = done(ORDERS.contribute(Optional.of(routed()), "MK", "засыпано", List.of(photo), NOW));
        assertThat(done.facts()).containsExactly(new DepartmentContributed("A", NOW, "MK", "засыпано", List.of(photo)));
        assertThat(done.state().contributed()).containsExactly("MK");
        assertThat(done(ORDERS.contribute(Optional.of(routed()), "UGH", "", List.of(photo), NOW))
                        .facts())
                .hasSize(1);
        assertThat(refused(ORDERS.contribute(Optional.of(routed()), "UGH", "", List.of(), NOW)))
                .isInstanceOf(Incomplete.class);
    }

    @Test
    void anotherExecutorTakesOver() {
        var done = done(CaseOrders.substitute(Optional.of(routed()), "petrov", "отпуск", NOW));
        assertThat(done.facts()).containsExactly(new ExecutorSubstituted("A", NOW, "ivanova", "petrov", "отпуск"));
        assertThat(done.state().executor()).isEqualTo("petrov");
        assertThat(refused(CaseOrders.substitute(Optional.of(routed()), "ivanova", "отпуск", NOW)))
                .isInstanceOf(SameExecutor.class);
    }

    @Test
    void aTransferredCaseIsClosedHere() {
        var done = done(CaseOrders.transfer(Optional.of(routed()), "прокуратура края", "59-ФЗ", NOW));
        assertThat(done.facts()).containsExactly(new CaseTransferred("A", NOW, "прокуратура края", "59-ФЗ"));
        assertThat(done.state().life().status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(refused(ORDERS.route(Optional.of(done.state()), "UGH", List.of(), "вернуть", NOW)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT));
    }

    @Test
    void nothingIsOrderedAboutACaseThatIsNotAcceptedOrNotKnown() {
        assertThat(refused(ORDERS.route(Optional.of(received("яма")), "UGH", List.of(), "туда", NOW)))
                .isInstanceOf(WrongMoment.class);
        assertThat(refused(ORDERS.route(Optional.empty(), "UGH", List.of(), "туда", NOW)))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND);
                    assertThat(refusal.rule()).isEqualTo("unknown-case");
                });
    }

    @Test
    void aDoubtfulCaseIsRoutedByAPerson() {
        RoutedCase doubtful = state(accepted(received("сделайте что-нибудь")));
        assertThat(doubtful.doubt()).isNotBlank();
        var done = done(ORDERS.route(Optional.of(doubtful), "UO", List.of(), "школьный двор", NOW));
        assertThat(done.state().life().routing()).isEqualTo(Routing.ROUTED);
    }

    private static Done<RoutedCase, Refusal, RoutedCaseView> done(Ruling<RoutedCase, Refusal, RoutedCaseView> ruling) {
        return (Done<RoutedCase, Refusal, RoutedCaseView>) ruling;
    }

    private static Refusal refused(Ruling<RoutedCase, Refusal, RoutedCaseView> ruling) {
        return ((Ruling.Refused<RoutedCase, Refusal, RoutedCaseView>) ruling).refusal();
    }
}
