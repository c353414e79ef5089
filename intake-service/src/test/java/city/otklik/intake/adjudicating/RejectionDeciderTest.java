package city.otklik.intake.adjudicating;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.after;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.facts;
import static city.otklik.intake.opening.CaseStories.refusal;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionConfirmed;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionProposalDeclined;
import city.otklik.facts.RejectionProposed;
import city.otklik.intake.adjudicating.RejectionDecider.AgreeToRejection;
import city.otklik.intake.adjudicating.RejectionDecider.ConfirmRejection;
import city.otklik.intake.adjudicating.RejectionDecider.DeclineRejection;
import city.otklik.intake.adjudicating.RejectionDecider.ProposeRejection;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.testkit.TestCallers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RejectionDeciderTest {

    private static final RejectionGround INSULT = RejectionGround.INSULT;
    private static final IntakeCase ANNAS = accepted().evolve(new ExecutorAppointed("A", NOW, "anna"));

    @Test
    void theResponsibleExecutorProposesAndTheWorkGoesOn() {
        Decision<IntakeCase> decision = propose(ANNAS, TestCallers.executor("anna"), "Яма");
        assertThat(facts(decision)).containsExactly(new RejectionProposed("A", NOW, INSULT, "Яма", "брань", "anna"));
        assertThat(after(ANNAS, decision).life()).isEqualTo(ANNAS.life());
        assertThat(after(ANNAS, decision).waitingProposal()).isPresent();
    }

    @Test
    void nobodyElseProposesButTheSubstituteAndTheSupervisor() {
        assertThat(refusal(propose(ANNAS, TestCallers.executor("boris"), "")).rule())
                .isEqualTo("another-executors-case");
        assertThat(refusal(propose(accepted(), TestCallers.executor("anna"), ""))
                        .rule())
                .isEqualTo("nobodys-case");
        IntakeCase handedOver = ANNAS.evolve(new ExecutorSubstituted("A", NOW, "anna", "boris", "отпуск"));
        assertThat(facts(propose(handedOver, TestCallers.executor("boris"), "")))
                .hasSize(1);
        assertThat(facts(propose(ANNAS, TestCallers.supervisor(), ""))).hasSize(1);
    }

    @Test
    void onlyWhatIsInWorkIsProposedOnceAndInItsOwnWords() {
        Caller anna = TestCallers.executor("anna");
        assertThat(refusal(propose(doubtful(), TestCallers.supervisor(), "")).rule())
                .isEqualTo("wrong-moment");
        assertThat(refusal(propose(proposed(), anna, "")).rule()).isEqualTo("rejection-proposed-already");
        assertThat(refusal(propose(ANNAS, anna, "этого там нет")))
                .returns("passage-not-found", Refusal::rule)
                .returns("passage", Refusal::field);
        ProposeRejection silent = new ProposeRejection(anna, INSULT, "", " ");
        assertThat(refusal(RejectionDecider.propose(ANNAS, silent, NOW)).field())
                .isEqualTo("reason");
    }

    @Test
    void anotherPersonRejectsAsProposed() {
        Decision<IntakeCase> decision = RejectionDecider.agree(proposed(), new AgreeToRejection("supervisor"), NOW);
        assertThat(facts(decision))
                .containsExactly(new MessageRejected("A", NOW, SENT, INSULT, List.of("брань"), true, "supervisor"));
        IntakeCase rejected = after(proposed(), decision);
        assertThat(rejected.life().status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(rejected.adjudication().proposal()).isNull();
    }

    @Test
    void anotherPersonLeavesItInWorkAndItCanBeProposedAgain() {
        DeclineRejection command = new DeclineRejection("supervisor", "резко, но по делу");
        Decision<IntakeCase> decision = RejectionDecider.decline(proposed(), command, NOW);
        assertThat(facts(decision)).containsExactly(new RejectionProposalDeclined("A", NOW, "резко, но по делу"));
        IntakeCase inWork = after(proposed(), decision);
        assertThat(inWork.life().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(facts(propose(inWork, TestCallers.executor("anna"), ""))).hasSize(1);
    }

    @Test
    void whoProposedDecidesNeitherWay() {
        assertThat(refusal(RejectionDecider.agree(proposed(), new AgreeToRejection("anna"), NOW)))
                .returns("own-proposal", Refusal::rule)
                .returns(HttpStatus.FORBIDDEN, Refusal::status);
        assertThat(refusal(RejectionDecider.decline(proposed(), new DeclineRejection("anna", "передумала"), NOW))
                        .rule())
                .isEqualTo("own-proposal");
    }

    @Test
    void withoutAWaitingProposalThereIsNothingToDecide() {
        AgreeToRejection agreement = new AgreeToRejection("supervisor");
        assertThat(refusal(RejectionDecider.agree(ANNAS, agreement, NOW)).rule())
                .isEqualTo("no-rejection-proposed");
        assertThat(refusal(RejectionDecider.agree(doubtful(), agreement, NOW)).rule())
                .isEqualTo("no-rejection-proposed");
        AnswerPublished answer = AnswerPublished.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setVersion(1)
                .setKind(AnswerKind.FINAL)
                .setNetwork(Network.VK)
                .setContentHash("")
                .setUrl("https://vk.com/wall-1_2")
                .setExternalId("2")
                .setAccount("vk-main")
                .build();
        IntakeCase answered = proposed().evolve(answer);
        assertThat(answered.waitingProposal()).isEmpty();
        assertThat(refusal(RejectionDecider.agree(answered, agreement, NOW)).rule())
                .isEqualTo("wrong-moment");
        assertThat(refusal(RejectionDecider.decline(answered, new DeclineRejection("supervisor", "x"), NOW))
                        .rule())
                .isEqualTo("wrong-moment");
    }

    @Test
    void aRejectionByRuleIsConfirmedOnce() {
        Decision<IntakeCase> decision = RejectionDecider.confirm(rejected(), new ConfirmRejection("boris"), NOW);
        assertThat(facts(decision)).containsExactly(new RejectionConfirmed("A", NOW, "boris"));
        IntakeCase confirmed = after(rejected(), decision);
        assertThat(refusal(RejectionDecider.confirm(confirmed, new ConfirmRejection("boris"), NOW))
                        .rule())
                .isEqualTo("rejection-decided-by-person");
        assertThat(refusal(RejectionDecider.confirm(ANNAS, new ConfirmRejection("boris"), NOW))
                        .rule())
                .isEqualTo("wrong-moment");
    }

    private static IntakeCase proposed() {
        return after(ANNAS, propose(ANNAS, TestCallers.executor("anna"), "Яма"));
    }

    private static Decision<IntakeCase> propose(IntakeCase known, Caller by, String passage) {
        return RejectionDecider.propose(known, new ProposeRejection(by, INSULT, passage, "брань"), NOW);
    }
}
