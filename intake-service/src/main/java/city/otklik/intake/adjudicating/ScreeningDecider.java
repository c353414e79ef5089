package city.otklik.intake.adjudicating;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.intake.opening.Findings;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.OpeningDecider;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person may decide about §15. */
final class ScreeningDecider {

    private ScreeningDecider() {}

    /** @param findings what the rules find now: earlier cases may have come since the message was received */
    record AcceptMessage(String reason, Findings findings) {}

    /**
     * @param by login
     * @param ground of §15, null where the caller named none
     */
    record RejectMessage(String by, @Nullable RejectionGround ground, String reason) {}

    record OverturnRejection(String reason) {}

    /** Accepts a message that screening doubted: the city owes an answer, and the terms have run since {@code sentAt}. */
    static Decision<IntakeCase> accept(IntakeCase known, AcceptMessage command, Instant now) {
        return obstacle(known, CaseEvent.MessageAccepted, command.reason())
                .or(() -> known.life().status() == CaseStatus.SCREENING_DOUBTED
                        ? Optional.empty()
                        : Optional.of(
                                ScreeningRefusals.nothingToDecide(known.life().status())))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.note(
                        known.withFindings(command.findings()),
                        OpeningDecider.accepted(known, command.findings(), now)));
    }

    /** Rejects a message that is in doubt; for one in work that is proposed, and another person decides. */
    static Decision<IntakeCase> reject(IntakeCase known, RejectMessage command, Instant now) {
        RejectionGround ground = command.ground();
        if (ground == null) {
            return Decision.refuse(ScreeningRefusals.missingGround());
        }
        return obstacle(known, CaseEvent.MessageRejected, command.reason())
                .or(() -> known.life().status() == CaseStatus.SCREENING_DOUBTED
                        ? Optional.empty()
                        : Optional.of(ScreeningRefusals.caseInWork(known.caseId())))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(rejected(known, command.by(), ground, command.reason(), now)));
    }

    /** The fact that a person rejected the message. */
    static MessageRejected rejected(
            IntakeCase known, String login, RejectionGround ground, String reason, Instant now) {
        return MessageRejected.newBuilder()
                .setCaseId(known.caseId())
                .setOccurredAt(now)
                .setSentAt(known.message().sentAt())
                .setGround(ground)
                .setEvidence(List.of(reason))
                .setByPerson(true)
                .setDecidedBy(login)
                .build();
    }

    /** Overturns a rejection: the clocks go on as if it had never happened. */
    static Decision<IntakeCase> overturn(IntakeCase known, OverturnRejection command, Instant now) {
        return obstacle(known, CaseEvent.RejectionOverturned, command.reason())
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(RejectionOverturned.newBuilder()
                        .setCaseId(known.caseId())
                        .setOccurredAt(now)
                        .setSentAt(known.message().sentAt())
                        .setNetwork(known.message().origin().network())
                        .setPriority(known.message().priority())
                        .setReason(command.reason())
                        .build()));
    }

    private static Optional<Refusal> obstacle(IntakeCase known, CaseEvent event, String reason) {
        return RequiredText.reason(reason).or(() -> Occurrences.obstacle(known, Occurrence.of(event)));
    }
}
