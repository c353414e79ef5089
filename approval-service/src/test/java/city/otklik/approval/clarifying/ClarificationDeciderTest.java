package city.otklik.approval.clarifying;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.detail;
import static city.otklik.approval.Decisions.fact;
import static city.otklik.approval.Decisions.obstacle;
import static city.otklik.approval.Decisions.refusal;
import static city.otklik.approval.Decisions.refused;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.approval.Decisions;
import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.clarifying.ClarificationDecider.AskClarification;
import city.otklik.approval.clarifying.ClarificationDecider.WithdrawClarification;
import city.otklik.approval.networks.PackagedLimits;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.Clarification;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.testkit.InMemorySigningKeys;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClarificationDeciderTest {
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);
    private static final Refusal ANOTHER_EXECUTORS = refused(
            "another-executors-case",
            403,
            "§6",
            "",
            Map.of("executor", "anna", "handover", "POST /cases/" + ID + "/executor"));

    private static Decision<ApprovalCase> ask(ApprovalCase approvalCase, String executor, String text) {
        return Clarifications.DECIDER.ask(
                approvalCase, new AskClarification(TestCallers.executor(executor), text), TEN);
    }

    private static Decision<ApprovalCase> withdraw(
            ApprovalCase approvalCase, String executor, int number, String reason) {
        return Clarifications.DECIDER.withdraw(
                approvalCase, new WithdrawClarification(TestCallers.executor(executor), number, reason), TEN);
    }

    private static ApprovalCase asked() {
        return after(SampleCases.annas(), ask(SampleCases.annas(), "anna", "Какой это дом?"));
    }

    @Test
    void the_clarifications_of_a_case_have_an_end() {
        ApprovalCase known = SampleCases.annas();
        for (int number = 1; number <= ClarificationDecider.MOST; number++) {
            known = Decisions.after(known, Clarifications.ask(known, "anna", SampleFacts.NINE));
        }
        assertThat(Decisions.refusal(Clarifications.ask(known, "anna", SampleFacts.NINE)))
                .isEqualTo(Decisions.refused("too-many-clarifications", 409, "§10", "", Map.of("most", 20)));
    }

    @Test
    void clarifications_are_numbered_from_one() {
        var first = ask(SampleCases.annas(), "anna", " Какой это дом? ");
        ClarificationAsked fact = fact(first, ClarificationAsked.class);
        assertThat(fact.getClarification()).isEqualTo(1);
        assertThat(fact.getText()).isEqualTo("Какой это дом?");
        assertThat(fact.getAskedBy()).isEqualTo("anna");
        assertThat(fact.getOccurredAt()).isEqualTo(TEN);
        assertThat(fact.getSignature()).isEqualTo(InMemorySigningKeys.APPROVAL.sign(ApprovalStatement.of(fact)));
        ApprovalCase once = after(SampleCases.annas(), first);
        var second = ask(once, "anna", "А подъезд?");
        assertThat(fact(second, ClarificationAsked.class).getClarification()).isEqualTo(2);
        assertThat(after(once, second).clarifications()).hasSize(2);
    }

    @Test
    void a_clarification_is_in_the_state_that_the_facts_say() {
        ApprovalCase approvalCase = asked();
        assertThat(state(approvalCase)).isEqualTo(Clarification.ASKED);
        approvalCase = SampleCases.after(approvalCase, SampleFacts.posted(ID, 1));
        assertThat(state(approvalCase)).isEqualTo(Clarification.OPEN);
        assertThat(approvalCase.clarification(1).orElseThrow().url()).contains("vk.com");
        approvalCase = SampleCases.after(approvalCase, SampleFacts.answered(ID, 1, "Дом пять"));
        assertThat(state(approvalCase)).isEqualTo(Clarification.ANSWERED);
        assertThat(approvalCase.clarification(1).orElseThrow().reply()).isEqualTo("Дом пять");
        approvalCase = SampleCases.after(
                approvalCase,
                ReplyDismissed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setClarification(1)
                        .setReplyId("r1")
                        .build());
        assertThat(state(approvalCase)).isEqualTo(Clarification.OPEN);
        assertThat(approvalCase.clarification(1).orElseThrow().reply()).isNull();
    }

    @Test
    void a_clarification_that_could_not_be_posted_may_be_withdrawn() {
        ApprovalCase failed = SampleCases.after(
                asked(),
                PublicationFailed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setPosting(PostingKind.CLARIFICATION)
                        .setNumber(1)
                        .setReason("закрыто")
                        .build());
        assertThat(state(failed)).isEqualTo(Clarification.NOT_POSTED);
        assertThat(failed.life().draft()).isEqualTo(asked().life().draft());
        var decision = withdraw(failed, "anna", 1, "Нашли сами");
        assertThat(fact(decision, ClarificationWithdrawn.class).getReason()).isEqualTo("Нашли сами");
        assertThat(state(after(failed, decision))).isEqualTo(Clarification.WITHDRAWN);
    }

    @Test
    void only_the_cases_own_executor_asks_and_withdraws() {
        assertThat(refusal(ask(SampleCases.annas(), "boris", "Где?"))).isEqualTo(ANOTHER_EXECUTORS);
        assertThat(refusal(withdraw(asked(), "boris", 1, "Нашли"))).isEqualTo(ANOTHER_EXECUTORS);
    }

    @Test
    void an_empty_text_is_refused() {
        Refusal text = refusal(ask(SampleCases.annas(), "anna", " "));
        assertThat(text.field()).isEqualTo("text");
        assertThat(detail(text)).isEqualTo("Not filled in: the text");
        Refusal reason = refusal(withdraw(asked(), "anna", 1, " "));
        assertThat(reason.field()).isEqualTo("reason");
        assertThat(detail(reason)).isEqualTo("Not filled in: the reason");
        for (Refusal refusal : List.of(text, reason)) {
            assertThat(refusal.rule()).isEqualTo("missing-text");
            assertThat(refusal.status().value()).isEqualTo(422);
            assertThat(refusal.clause()).isEqualTo("§10");
        }
    }

    @Test
    void a_clarification_is_as_long_as_the_network_takes_and_no_longer() {
        ApprovalCase approvalCase = SampleCases.annas(Network.X, "Фонарь не горит");
        fact(ask(approvalCase, "anna", "я".repeat(280)), ClarificationAsked.class);
        assertThat(refusal(ask(approvalCase, "anna", "я".repeat(281))))
                .isEqualTo(refused(
                        "text-too-long",
                        422,
                        "§10",
                        "text",
                        Map.of(
                                "network",
                                Network.X,
                                "length",
                                281,
                                "most",
                                280,
                                "excess",
                                1,
                                "source",
                                PackagedLimits.LIMITS.of(Network.X).source())));
    }

    @Test
    void nobody_is_asked_before_the_message_is_accepted() {
        Refusal refusal = refusal(ask(SampleCases.unscreened(), "anna", "Где?"));
        assertThat(obstacle(refusal)).isEqualTo("RECEIVED");
        assertThat(refusal.clause()).isEqualTo("§10");
        assertThat(refusal(ask(ApprovalCase.unknown(ID), "anna", "Где?")))
                .isEqualTo(refused("unknown-case", 404, "§10", "", Map.of("caseId", ID)));
    }

    @Test
    void an_unknown_and_an_answered_clarification_are_not_withdrawn() {
        assertThat(refusal(withdraw(asked(), "anna", 2, "Нашли")))
                .isEqualTo(refused("unknown-clarification", 404, "§10", "", Map.of("clarification", 2)));
        ApprovalCase answered =
                SampleCases.after(asked(), SampleFacts.posted(ID, 1), SampleFacts.answered(ID, 1, "Дом пять"));
        assertThat(obstacle(refusal(withdraw(answered, "anna", 1, "Нашли")))).isEqualTo("ANSWERED");
        ApprovalCase withdrawn = after(asked(), withdraw(asked(), "anna", 1, "Нашли"));
        assertThat(obstacle(refusal(withdraw(withdrawn, "anna", 1, "Нашли")))).isEqualTo("WITHDRAWN");
    }

    private static Clarification state(ApprovalCase approvalCase) {
        return approvalCase.life().clarifications().getOrDefault(1, Clarification.NONE);
    }
}
