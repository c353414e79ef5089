package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case as its whole history gives them; nothing of what was announced, and nothing of the present.
 *
 * @param clocks all clocks there ever were, ordered
 * @param open clarifications in the network, unanswered
 * @param lastRounds reworks that were the last to fit
 * @param policy the policy the case lives by
 * @param terms the terms of its present class
 */
public record CaseTimeline(
        List<TimelineClock> clocks,
        List<PostedClarification> open,
        List<LastRound> lastRounds,
        SlaPolicy policy,
        PriorityTerms terms) {

    /** The clock of that id, null where the case never had it. */
    public @Nullable TimelineClock find(ClockId id) {
        for (var clock : clocks) {
            if (clock.id.equals(id)) {
                return clock;
            }
        }
        return null;
    }

    /** The clause that sets the term of such a clock. */
    public String clauseOf(ClockKind kind) {
        return switch (kind) {
            case ANSWER -> terms.answer().clause();
            case DRAFT -> terms.draftLead().clause();
            case APPROVAL -> policy.approval().clause();
            case REWORK -> policy.rework().clause();
            case FINAL_DRAFT -> policy.interim().finalDraft().clause();
        };
    }
}
