package city.otklik.lifecycle;

/** The table's answer to "may this happen now?". */
public sealed interface Transition {

    /** Allowed, and the case is then {@code next}. */
    record Moved(CaseLife next) implements Transition {}

    /** Allowed, and it moves nothing that this table keeps. */
    record Unchanged(CaseLife same) implements Transition {}

    /**
     * Refused.
     *
     * @param state the state that does not allow it
     * @param event what was asked for
     * @param remedy what to do instead: the state's own words, or the version that would do
     */
    record NotAllowed(CaseState state, CaseEvent event, Words remedy) implements Transition {}
}
