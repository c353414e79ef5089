package city.otklik.deadlines.announcing;

import java.util.List;

/**
 * What follows from a fact, from time, or from another calendar.
 *
 * @param state the case's clocks from now on
 * @param facts what is to be announced, in order; empty when nothing changed
 */
public record ClockUpdate(CaseClocks state, List<DeadlineFact> facts) {
    public ClockUpdate {
        facts = List.copyOf(facts);
    }

    /** Nothing to announce. */
    public static ClockUpdate unchanged(CaseClocks state) {
        return new ClockUpdate(state, List.of());
    }
}
