package city.otklik.lifecycle;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event with what the table must know about it. By itself an event speaks of a final answer, of no particular version
 * and of the only clarification; the {@code of…} methods say otherwise.
 *
 * @param event what happened or is asked for
 * @param matter which text it is about; without meaning where the event is about none
 * @param version number of the draft version, from 1; 0 where none is stated, and then none is checked
 * @param clarification number of the clarification, from 1; 0 for the only one
 * @param closes numbers of the clarifications that an answer closes; null where it closes all, as a final one does
 */
public record Occurrence(
        CaseEvent event,
        Matter matter,
        int version,
        int clarification,
        @Nullable Set<Integer> closes) {

    public Occurrence {
        closes = closes == null ? null : Set.copyOf(closes);
        if (version < 0 || clarification < 0) {
            throw new IllegalArgumentException("Numbers start at 1, 0 means not stated; got version " + version
                    + ", clarification " + clarification);
        }
    }

    /** The event about a final answer, no version stated. */
    public static Occurrence of(CaseEvent event) {
        return new Occurrence(event, Matter.FINAL_ANSWER, 0, 0, null);
    }

    /** The same about an interim answer (§13). */
    public Occurrence ofInterim() {
        return new Occurrence(event, Matter.INTERIM_ANSWER, version, clarification, closes);
    }

    /** The same about one numbered version of the draft (§11). */
    public Occurrence ofVersion(int number) {
        return new Occurrence(event, matter, number, clarification, closes);
    }

    /** The same about the clarification with this number (§10). */
    public Occurrence ofClarification(int number) {
        return new Occurrence(event, Matter.CLARIFICATION, version, number, closes);
    }

    /** The same answer, which closes the clarifications with these numbers and no other (§13). */
    public Occurrence closing(Collection<Integer> numbers) {
        return new Occurrence(event, matter, version, clarification, Set.copyOf(numbers));
    }
}
