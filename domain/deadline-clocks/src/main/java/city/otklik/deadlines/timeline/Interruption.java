package city.otklik.deadlines.timeline;

/** What interrupted the count of a clock. Instants are milliseconds since the epoch. */
public sealed interface Interruption {

    /**
     * A suspension that is over: a union of overlapping clarifications (reading 5).
     *
     * @param from the first clarification was posted
     * @param to the last was answered or withdrawn
     * @param left working time that was left, milliseconds
     */
    record Suspension(long from, long to, long left) implements Interruption {}

    /**
     * The priority class changed when its term was over already.
     *
     * @param at when it changed
     * @param granted working time granted instead of what would have been left, milliseconds
     */
    record NewTerm(long at, long granted) implements Interruption {}
}
