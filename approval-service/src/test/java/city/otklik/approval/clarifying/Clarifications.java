package city.otklik.approval.clarifying;

import city.otklik.access.Decision;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.clarifying.ClarificationDecider.AskClarification;
import city.otklik.approval.clarifying.ClarificationDecider.WithdrawClarification;
import city.otklik.approval.networks.PackagedLimits;
import city.otklik.testkit.InMemorySigningKeys;
import city.otklik.testkit.TestCallers;
import java.time.Instant;

/** Decisions on clarifications for tests of other packages. */
public final class Clarifications {

    static final ClarificationDecider DECIDER =
            new ClarificationDecider(PackagedLimits.LIMITS, () -> InMemorySigningKeys.APPROVAL);

    private Clarifications() {}

    public static Decision<ApprovalCase> ask(ApprovalCase approvalCase, String executor, Instant now) {
        return DECIDER.ask(approvalCase, new AskClarification(TestCallers.executor(executor), "Какой это дом?"), now);
    }

    public static Decision<ApprovalCase> withdraw(
            ApprovalCase approvalCase, String executor, int clarification, Instant now) {
        return DECIDER.withdraw(
                approvalCase,
                new WithdrawClarification(TestCallers.executor(executor), clarification, "Нашли сами"),
                now);
    }
}
