package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.DECIDER;
import static city.otklik.routing.directing.RoutingStories.DEPARTMENT_DECIDER;
import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.after;
import static city.otklik.routing.directing.RoutingStories.facts;
import static city.otklik.routing.directing.RoutingStories.refusal;
import static city.otklik.routing.directing.RoutingStories.routed;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.Routing;
import city.otklik.routing.directing.ContributedFiles.Found;
import city.otklik.routing.directing.DepartmentDecider.ContributeToDraft;
import city.otklik.routing.directing.DepartmentDecider.RefuseCase;
import city.otklik.routing.directing.RoutingDecider.RouteCase;
import city.otklik.testkit.TestCallers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartmentDeciderTest {

    private static final Attachment PHOTO = new Attachment("яма.jpg", "image/jpeg", 10L, "a".repeat(64), "");

    @Test
    void aRefusingLeadSendsTheCaseToTheNextAndTheSecondRefusalToAPerson() {
        Decision<RoutingCase> decision = refuse(routed(), "UGH", "не наша яма");
        RoutingCase first = after(routed(), decision);
        assertThat(facts(decision).get(0)).isEqualTo(new DepartmentRefused("A", NOW, "UGH", "не наша яма"));
        assertThat(facts(decision).get(1))
                .isInstanceOfSatisfying(
                        CaseRouted.class, next -> assertThat(next.getLead()).isEqualTo("MK"));
        assertThat(first.life().routing()).isEqualTo(Routing.ROUTED);
        assertThat(first.refused()).containsExactly("UGH");

        Decision<RoutingCase> again = refuse(first, "MK", "и не наш газон");
        RoutingCase second = after(first, again);
        assertThat(facts(again).get(1))
                .isInstanceOfSatisfying(
                        RoutingDoubted.class,
                        doubt -> assertThat(doubt.getReason()).contains("2 departments refused"));
        assertThat(second.route()).isNull();
        assertThat(second.life().routing()).isEqualTo(Routing.DOUBTED);
        assertThat(second.executor()).isEqualTo("ivanova");
    }

    @Test
    void aRefusingCoDepartmentLeavesTheLeadInPlace() {
        CaseRouted again = (CaseRouted) facts(refuse(routed(), "MK", "без нас")).get(1);
        assertThat(again.getLead()).isEqualTo("UGH");
        assertThat(again.getCoDepartments()).isEmpty();
        assertThat(again.getNote())
                .isEqualTo(Note.of("co-department-refused", "MK").recorded());
    }

    @Test
    void whatAPersonChoseAndWasRefusedGoesBackToAPerson() {
        RoutingCase byPerson = after(
                routed(),
                DECIDER.route(
                        routed(),
                        new RouteCase(TestCallers.executor("ivanova"), "UO", List.of(), "школьный двор"),
                        NOW));
        assertThat(facts(refuse(byPerson, "UO", "не наш двор")).get(1)).isInstanceOf(RoutingDoubted.class);
    }

    @Test
    void onlyADepartmentThatIsAskedMayRefuseOrContribute() {
        assertThat(refusal(refuse(routed(), "UO", "не наше")).rule()).isEqualTo("not-asked");
        assertThat(refusal(contribute(routed(), "UO", "факты", List.of())).rule())
                .isEqualTo("not-asked");
        assertThat(refusal(refuse(routed(), "UGH", " ")).field()).isEqualTo("reason");
    }

    @Test
    void filesAreThoseOfTheStoreAndNoMoreThanSoMany() {
        Found unknown = new Found(List.of(PHOTO), List.of("attachments[1].sha256"));
        assertThat(refusal(contribute(routed(), "MK", "факты", unknown)))
                .returns("unknown-file", Refusal::rule)
                .returns("attachments[1].sha256", Refusal::field);
        List<Attachment> many = Collections.nCopies(ContributedFiles.MOST + 1, PHOTO);
        assertThat(refusal(contribute(routed(), "MK", "факты", many)).rule()).isEqualTo("too-many-files");
        List<String> others = Collections.nCopies(4, "MK");
        RouteCase route = new RouteCase(TestCallers.supervisor(), "UGH", others, "туда");
        assertThat(refusal(DECIDER.route(routed(), route, NOW)).rule()).isEqualTo("too-many-departments");
    }

    @Test
    void aCaseTakesSoManyContributionsAndNoMore() {
        RoutingCase known = routed();
        for (int given = 0; given < DepartmentDecider.MOST_CONTRIBUTIONS; given++) {
            known = after(known, contribute(known, "MK", "факты", List.of()));
        }
        assertThat(refusal(contribute(known, "MK", "ещё", List.of())).rule()).isEqualTo("too-many-contributions");
    }

    @Test
    void nobodyActsForADepartmentThatIsNotTheirs() {
        Caller other = TestCallers.department("MK");
        assertThat(refusal(DEPARTMENT_DECIDER.refuse(routed(), new RefuseCase(other, "UGH", "за них"), NOW))
                        .rule())
                .isEqualTo("not-your-department");
        assertThat(refusal(DepartmentDecider.contribute(
                                routed(), new ContributeToDraft(other, "UGH", "факты", Found.NONE), NOW))
                        .rule())
                .isEqualTo("not-your-department");
    }

    @Test
    void aContributionCarriesTextAndFiles() {
        Decision<RoutingCase> decision = contribute(routed(), "MK", "засыпано", List.of(PHOTO));
        assertThat(facts(decision))
                .containsExactly(new DepartmentContributed("A", NOW, "MK", "засыпано", List.of(PHOTO)));
        assertThat(after(routed(), decision).contributed()).containsExactly("MK");
        assertThat(facts(contribute(routed(), "UGH", "", List.of(PHOTO)))).hasSize(1);
        assertThat(refusal(contribute(routed(), "UGH", "", List.of())).rule()).isEqualTo("missing-text");
    }

    private static Decision<RoutingCase> refuse(RoutingCase known, String department, String reason) {
        return DEPARTMENT_DECIDER.refuse(
                known, new RefuseCase(TestCallers.department(department), department, reason), NOW);
    }

    private static Decision<RoutingCase> contribute(
            RoutingCase known, String department, String text, List<Attachment> attachments) {
        return contribute(known, department, text, new Found(attachments, List.of()));
    }

    private static Decision<RoutingCase> contribute(
            RoutingCase known, String department, String text, Found attachments) {
        return DepartmentDecider.contribute(
                known, new ContributeToDraft(TestCallers.department(department), department, text, attachments), NOW);
    }
}
