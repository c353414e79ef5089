package city.otklik.approval.clarifying;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.PrivateSigningKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides whether the author is asked, and whether a clarification is withdrawn (§10). Whether one suspends the term is
 * decided by the sla service, from the instant at which it was posted.
 *
 * @param key by which a clarification is signed
 */
record ClarificationDecider(NetworkLimits limits, Supplier<PrivateSigningKey> key) {

    record AskClarification(Caller by, String text) {
        AskClarification {
            text = text.replace("\r\n", "\n").strip();
        }
    }

    record WithdrawClarification(Caller by, int clarification, String reason) {
        WithdrawClarification {
            reason = reason.strip();
        }
    }

    /** Most clarifications of a case: every one is in its document, with its text and the reply. */
    static final int MOST = 20;

    Decision<ApprovalCase> ask(ApprovalCase approvalCase, AskClarification command, Instant now) {
        int number = approvalCase.clarifications().size() + 1;
        Optional<Refusal> refusal = obstacle(approvalCase, CaseEvent.ClarificationAsked, number, command.by())
                .or(() -> number <= MOST
                        ? Optional.empty()
                        : Optional.of(ClarificationRefusals.tooManyClarifications(MOST)))
                .or(() -> RequiredText.missing("text", command.text())
                        .or(() -> limits.of(approvalCase.network()).tooLong(approvalCase.network(), command.text(), 0))
                        .map(wrongText -> wrongText.under("§10")));
        return refusal.<Decision<ApprovalCase>>map(Decision::refuse)
                .orElseGet(() -> asked(approvalCase.caseId(), number, command, now));
    }

    private Decision<ApprovalCase> asked(String caseId, int number, AskClarification command, Instant now) {
        String login = command.by().login();
        ApprovalStatement statement = ApprovalStatement.clarification(caseId, number, command.text(), login, now);
        return Decision.emit(ClarificationAsked.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setClarification(number)
                .setText(command.text())
                .setAskedBy(login)
                .setSignature(key.get().sign(statement))
                .build());
    }

    Decision<ApprovalCase> withdraw(ApprovalCase approvalCase, WithdrawClarification command, Instant now) {
        int number = command.clarification();
        boolean asked = approvalCase.clarification(number).isPresent();
        if (!asked && approvalCase.life().status() != CaseStatus.EXPECTED) {
            return Decision.refuse(ClarificationRefusals.unknownClarification(number));
        }
        Optional<Refusal> refusal = obstacle(
                        approvalCase, CaseEvent.ClarificationWithdrawn, asked ? number : 0, command.by())
                .or(() -> RequiredText.reason(command.reason()).map(wrongReason -> wrongReason.under("§10")));
        return refusal.<Decision<ApprovalCase>>map(Decision::refuse)
                .orElseGet(() -> Decision.emit(ClarificationWithdrawn.newBuilder()
                        .setCaseId(approvalCase.caseId())
                        .setOccurredAt(now)
                        .setClarification(number)
                        .setReason(command.reason())
                        .build()));
    }

    private static Optional<Refusal> obstacle(ApprovalCase approvalCase, CaseEvent event, int number, Caller by) {
        return Occurrences.obstacle(approvalCase, Occurrences.ofClarification(event, number))
                .map(refusal -> refusal.under("§10"))
                .or(() -> Responsibility.obstacle(
                        approvalCase.caseId(), approvalCase.handling().executor(), by));
    }
}
