package city.otklik.intake.linking;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeCase.RepeatLink;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links a case with the earlier one that it repeats, or decides that it does not repeat it (§14). */
final class RepeatDecider {

    /** About how many earlier cases a person may decide in one case. */
    static final int MOST_DECISIONS = 50;

    private RepeatDecider() {}

    /**
     * @param by the caller
     * @param earlierSentAt when the case named was sent, null where intake knows none of that id
     * @param confirmed true: it repeats {@code repeatOf}; false: it does not
     */
    record LinkRepeat(Caller by, String repeatOf, @Nullable Instant earlierSentAt, boolean confirmed) {}

    static Decision<IntakeCase> link(IntakeCase known, LinkRepeat command, Instant now) {
        CaseEvent event = command.confirmed() ? CaseEvent.RepeatConfirmed : CaseEvent.RepeatDenied;
        return Occurrences.obstacle(known, Occurrence.of(event))
                .or(() -> Responsibility.obstacle(known.caseId(), known.executor(), command.by()))
                .or(() -> obstacle(known, command))
                .map(Decision::<IntakeCase>refuse)
                .orElseGet(() -> Decision.emit(
                        command.confirmed()
                                ? new RepeatConfirmed(known.caseId(), now, command.repeatOf())
                                : new RepeatDenied(known.caseId(), now, command.repeatOf())));
    }

    private static Optional<Refusal> obstacle(IntakeCase known, LinkRepeat command) {
        if (command.earlierSentAt() == null) {
            return Optional.of(RepeatRefusals.unknownEarlierCase(command.repeatOf()));
        }
        if (!command.earlierSentAt().isBefore(known.message().sentAt())) {
            return Optional.of(RepeatRefusals.noEarlierCase(command.repeatOf()));
        }
        if (known.links().contains(new RepeatLink(command.repeatOf(), command.confirmed()))) {
            return Optional.of(RepeatRefusals.decidedBefore(command.repeatOf(), command.confirmed()));
        }
        long others = known.links().stream()
                .filter(link -> !link.repeatOf().equals(command.repeatOf()))
                .count();
        return others < MOST_DECISIONS ? Optional.empty() : Optional.of(RepeatRefusals.tooManyRepeats(MOST_DECISIONS));
    }
}
