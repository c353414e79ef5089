package city.otklik.deadlines;

import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the whole history of a case says of its clocks; nothing of what was announced, and nothing of the present.
 *
 * @param clocks all clocks there ever were, ordered
 * @param open clarifications that stand in the network unanswered
 * @param lastRounds reworks that were the last to fit
 * @param policy the policy the case lives by
 * @param terms the terms of its present class
 */
record CaseTruth(
        List<TrueClock> clocks,
        List<TrueClarification> open,
        List<LastRound> lastRounds,
        SlaPolicy policy,
        PriorityTerms terms) {

    @Nullable
    TrueClock find(ClockId id) {
        for (var clock : clocks) {
            if (clock.id.equals(id)) {
                return clock;
            }
        }
        return null;
    }
}
