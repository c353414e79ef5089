package city.otklik.lifecycle;

import java.util.Set;

/**
 * One row of the table: in {@code from}, {@code event} about one of {@code matters} is allowed and leads to {@code to}.
 *
 * @param to equal to {@code from} where the event is allowed and moves nothing in this region
 */
public record Move(CaseState from, CaseEvent event, Set<Matter> matters, CaseState to) {

    public Move {
        matters = Set.copyOf(matters);
    }

    /** Is the event allowed here without moving this region? */
    public boolean stays() {
        return from == to;
    }

    boolean fits(Occurrence occurrence) {
        return event == occurrence.event() && matters.contains(occurrence.matter());
    }
}
