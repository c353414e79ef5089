package city.otklik.intake.receiving;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.Optional;

/** What the curator may change of a message already sent (§5). */
final class CuratorDecider {

    private CuratorDecider() {}

    record WithdrawMessage(String reason) {}

    record ChangePriority(PriorityClass priority, String reason) {}

    /** Withdraws the message: the case ends and its clocks are cancelled. */
    static Decision<IntakeCase> withdraw(IntakeCase known, WithdrawMessage command, Instant now) {
        return obstacle(known, CaseEvent.MessageWithdrawn, command.reason())
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(new MessageWithdrawn(known.caseId(), now, command.reason())));
    }

    /** Changes the priority class: the terms are calculated again from {@code sentAt}. */
    static Decision<IntakeCase> prioritise(IntakeCase known, ChangePriority command, Instant now) {
        return obstacle(known, CaseEvent.PriorityChanged, command.reason())
                .or(() -> known.message().priority() == command.priority()
                        ? Optional.of(CuratorRefusals.samePriority(command.priority()))
                        : Optional.empty())
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(new PriorityChanged(
                        known.caseId(), now, known.message().priority(), command.priority(), command.reason())));
    }

    private static Optional<Refusal> obstacle(IntakeCase known, CaseEvent event, String reason) {
        return RequiredText.reason(reason).or(() -> Occurrences.obstacle(known, Occurrence.of(event)));
    }
}
