package city.otklik.intake.adjudicating;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.facts;
import static city.otklik.intake.opening.CaseStories.opened;
import static city.otklik.intake.opening.CaseStories.refusal;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.Role;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RejectionConfirmed;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.SealedTextOpened;
import city.otklik.intake.adjudicating.SealedTextDecider.OpenSealedText;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.testkit.TestCallers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SealedTextDeciderTest {

    private static final Caller ANNA = TestCallers.executor("anna");
    private static final Caller BORIS = TestCallers.executor("boris");
    private static final Caller SECURITY = new Caller("vera", Set.of(Role.SECURITY_CONTACT), Set.of());
    private static final IntakeCase THREAT = opened("A", "Главе передайте: башку проломлю");

    @Test
    void anOpeningSaysWhoInWhichRoleAndWhyButNotWhat() {
        assertThat(facts(open(doubtful(), ANNA)))
                .containsExactly(new SealedTextOpened("A", NOW, "anna", "executor", "решаю"));
        assertThat(facts(open(doubtful(), TestCallers.supervisor())))
                .containsExactly(new SealedTextOpened("A", NOW, "supervisor", "supervisor", "решаю"));
        assertThat(refusal(SealedTextDecider.open(doubtful(), new OpenSealedText(ANNA, " "), NOW))
                        .field())
                .isEqualTo("reason");
    }

    @Test
    void anExecutorOpensWhatAPersonHasToDecideAndThenOnlyTheOneWhoDecided() {
        assertThat(facts(open(rejected(), BORIS))).hasSize(1);
        IntakeCase confirmed = rejected().evolve(new RejectionConfirmed("A", NOW, "anna"));
        assertOnlyAnna(confirmed);
        IntakeCase byAnna = doubtful()
                .evolve(new MessageRejected("A", NOW, SENT, RejectionGround.INSULT, List.of("брань"), true, "anna"));
        assertOnlyAnna(byAnna);
    }

    private static void assertOnlyAnna(IntakeCase known) {
        assertThat(facts(open(known, ANNA))).hasSize(1);
        assertThat(facts(open(known, TestCallers.curator()))).hasSize(1);
        assertThat(facts(open(known, TestCallers.supervisor()))).hasSize(1);
        assertThat(refusal(open(known, BORIS)))
                .returns("sealed-text", Refusal::rule)
                .returns(HttpStatus.FORBIDDEN, Refusal::status);
    }

    @Test
    void theSecurityContactOpensThreatsWhateverGroundAPersonNamesAfterwards() {
        assertThat(facts(open(THREAT, SECURITY)))
                .containsExactly(new SealedTextOpened("A", NOW, "vera", "security-contact", "решаю"));
        IntakeCase rejected = THREAT.evolve(
                new MessageRejected("A", NOW, SENT, RejectionGround.OBSCENITY, List.of("мат"), true, "anna"));
        assertThat(facts(open(rejected, SECURITY))).hasSize(1);
        assertThat(refusal(open(doubtful(), SECURITY)).rule()).isEqualTo("sealed-text");
    }

    @Test
    void nobodyElseOpensAndNothingElseIsOpened() {
        Caller administrator = new Caller("admin", Set.of(Role.ADMINISTRATOR), Set.of());
        assertThat(refusal(open(THREAT, administrator)).rule()).isEqualTo("sealed-text");
        assertThat(refusal(open(THREAT, TestCallers.department("UGH"))).rule()).isEqualTo("sealed-text");
        assertThat(refusal(open(accepted(), TestCallers.supervisor())).rule()).isEqualTo("wrong-moment");
        IntakeCase overturned = rejected()
                .evolve(RejectionOverturned.newBuilder()
                        .setCaseId("A")
                        .setOccurredAt(NOW)
                        .setSentAt(SENT)
                        .setNetwork(rejected().message().origin().network())
                        .setPriority(PriorityClass.NORMAL)
                        .setReason("цитата")
                        .build());
        assertThat(refusal(open(overturned, TestCallers.curator())).rule()).isEqualTo("wrong-moment");
        assertThat(refusal(open(IntakeCase.unknown("A"), TestCallers.curator())).status())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static Decision<IntakeCase> open(IntakeCase known, Caller by) {
        return SealedTextDecider.open(known, new OpenSealedText(by, "решаю"), NOW);
    }
}
