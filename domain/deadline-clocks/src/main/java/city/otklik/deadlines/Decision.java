package city.otklik.deadlines;

import java.util.List;

/**
 * What follows from a fact, from time, or from another calendar.
 *
 * @param state the case's clocks from now on
 * @param facts what is to be announced, in order; empty when nothing changed
 */
public record Decision(CaseClocks state, List<DeadlineFact> facts) {
    public Decision {
        facts = List.copyOf(facts);
    }
}
