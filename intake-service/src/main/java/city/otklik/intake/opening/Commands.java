package city.otklik.intake.opening;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Transition;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What every command to a case has in common: the case must be known, and the table of its life must allow it. */
public final class Commands {

    private static final int LONGEST_REASON = 4_000;

    private Commands() {}

    /**
     * Decides when the table allows {@code event}.
     *
     * @param decide from the case and its life after the event
     */
    public static Ruling<IntakeCase, Refusal, CaseView> when(
            Optional<IntakeCase> state,
            CaseEvent event,
            BiFunction<IntakeCase, CaseLife, Ruling<IntakeCase, Refusal, CaseView>> decide) {
        CaseLife life = state.map(IntakeCase::life).orElseGet(CaseLife::unknown);
        return switch (CaseLife.after(life, event)) {
            case Transition.NotAllowed obstacle -> Ruling.refused(new NotOpenTo(obstacle));
            case Transition.Moved(CaseLife next) -> decide.apply(state.orElseThrow(), next);
            case Transition.Unchanged(CaseLife same) -> decide.apply(state.orElseThrow(), same);
        };
    }

    /** The refusal of a reason that says nothing or too much, empty where it is one. */
    public static Optional<Refusal> unreasoned(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(
                    new IncompleteRequest("reason", "is empty", "Say in a sentence why; it is kept with the case"));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(new IncompleteRequest(
                        "reason", "has more than " + LONGEST_REASON + " characters", "Say it in fewer words"))
                : Optional.empty();
    }
}
