package city.otklik.routing.departments;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: in whose competence a message lies (§7). */
public interface Competence {

    /**
     * Departments that the text points to, the strongest first; empty when nothing does.
     *
     * @param topicHint the curator's own word for the topic, null where none was given
     */
    List<Pointer> pointers(String text, @Nullable String topicHint);

    /**
     * What follows from the pointers: one department, or a doubt for a person to solve.
     *
     * @param refused departments that said the case is not theirs; they get it no more
     */
    Direction direction(List<Pointer> pointers, Set<String> refused);

    /** How strongly the rules point to a department, and which of them do. */
    record Pointer(String department, double weight, List<String> rules) {
        public Pointer {
            rules = List.copyOf(rules);
        }
    }

    /** What the rules make of a message. */
    sealed interface Direction {}

    /** @param confidence from 0 to 1 */
    record Clear(String lead, List<String> coDepartments, double confidence, List<String> grounds)
            implements Direction {}

    /** @param candidates at most three, the strongest first */
    record Doubtful(List<Pointer> candidates, double confidence, String reason) implements Direction {}
}
