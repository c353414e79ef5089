package city.otklik.intake.receiving;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Commands;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseEvent;
import java.time.Instant;
import java.util.Optional;

/** What the curator may change of a message already sent (§5). */
final class CuratorWishes {

    private CuratorWishes() {}

    /** Takes the message back: the case ends and its clocks are cancelled. */
    static Ruling<IntakeCase, Refusal, CaseView> withdraw(Optional<IntakeCase> state, String reason, Instant now) {
        return Commands.unreasoned(reason)
                .<Ruling<IntakeCase, Refusal, CaseView>>map(Ruling::refused)
                .orElseGet(() -> Commands.when(state, CaseEvent.MessageWithdrawn, (message, life) -> {
                    IntakeCase next = message.withLife(life);
                    return Ruling.done(next, CaseView.of(next), new MessageWithdrawn(message.caseId(), now, reason));
                }));
    }

    /** Changes the priority class: the terms are taken anew from {@code sentAt}. */
    static Ruling<IntakeCase, Refusal, CaseView> prioritise(
            Optional<IntakeCase> state, PriorityClass priority, String reason, Instant now) {
        return Commands.unreasoned(reason)
                .<Ruling<IntakeCase, Refusal, CaseView>>map(Ruling::refused)
                .orElseGet(() -> Commands.when(state, CaseEvent.PriorityChanged, (message, life) -> {
                    if (message.priority() == priority) {
                        return Ruling.refused(new SamePriority(priority));
                    }
                    IntakeCase next = message.withPriority(priority, life);
                    return Ruling.done(
                            next,
                            CaseView.of(next),
                            new PriorityChanged(message.caseId(), now, message.priority(), priority, reason));
                }));
    }
}
