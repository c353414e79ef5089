package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.RejectionConfirmed;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionProposalDeclined;
import city.otklik.facts.RejectionProposed;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Rejecting needs two: one proposes it for a case in work, another decides; a rejection by rule is looked at (§15). */
final class RejectionDecider {

    private RejectionDecider() {}

    /** @param passage the words of the message that are meant; empty where none are named */
    record ProposeRejection(Caller by, RejectionGround ground, String passage, String reason) {}

    /** @param by login */
    record AgreeToRejection(String by) {}

    /** @param by login */
    record DeclineRejection(String by, String reason) {}

    /** @param by login */
    record ConfirmRejection(String by) {}

    /** The responsible executor, or the supervisor, proposes to reject what is in work; nothing stops meanwhile. */
    static Decision<IntakeCase> propose(IntakeCase known, ProposeRejection command, Instant now) {
        return RequiredText.reason(command.reason())
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.RejectionProposed)))
                .or(() -> Responsibility.obstacle(known.caseId(), known.executor(), command.by()))
                .or(() ->
                        known.waitingProposal().map(waiting -> ScreeningRefusals.proposedAlready(waiting.proposedBy())))
                .or(() -> known.message().text().contains(command.passage())
                        ? Optional.empty()
                        : Optional.of(ScreeningRefusals.passageNotFound()))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(RejectionProposed.newBuilder()
                        .setCaseId(known.caseId())
                        .setOccurredAt(now)
                        .setGround(command.ground())
                        .setPassage(command.passage())
                        .setReason(command.reason())
                        .setProposedBy(command.by().login())
                        .build()));
    }

    /** Rejects the message as proposed: its running clocks are cancelled. */
    static Decision<IntakeCase> agree(IntakeCase known, AgreeToRejection command, Instant now) {
        return notToDecide(known, CaseEvent.MessageRejected, command.by())
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> emit(known.waitingProposal()
                        .map(proposal -> ScreeningDecider.rejected(
                                known, command.by(), proposal.ground(), proposal.reason(), now))));
    }

    /** Leaves the case in work. */
    static Decision<IntakeCase> decline(IntakeCase known, DeclineRejection command, Instant now) {
        return RequiredText.reason(command.reason())
                .or(() -> notToDecide(known, CaseEvent.RejectionProposalDeclined, command.by()))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(new RejectionProposalDeclined(known.caseId(), now, command.reason())));
    }

    /** Finds a rejection by rule right, after a look at it. */
    static Decision<IntakeCase> confirm(IntakeCase known, ConfirmRejection command, Instant now) {
        return Occurrences.obstacle(known, Occurrence.of(CaseEvent.RejectionConfirmed))
                .or(() -> known.adjudication().unconfirmed()
                        ? Optional.empty()
                        : Optional.of(ScreeningRefusals.confirmedAlready(known.caseId())))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(new RejectionConfirmed(known.caseId(), now, command.by())));
    }

    private static Decision<IntakeCase> emit(Optional<? extends SpecificRecord> fact) {
        return Decision.emit(fact.stream().toList());
    }

    private static Optional<Refusal> notToDecide(IntakeCase known, CaseEvent event, String login) {
        return Occurrences.obstacle(known, Occurrence.of(event))
                .or(() -> known.waitingProposal()
                        .map(waiting -> waiting.proposedBy().equals(login)
                                ? Optional.of(ScreeningRefusals.ownProposal(login))
                                : Optional.<Refusal>empty())
                        .orElseGet(() -> Optional.of(ScreeningRefusals.nothingProposed(known.caseId()))));
    }
}
