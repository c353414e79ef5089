package city.otklik.deadlines;

/** What interrupted the count of a clock. Instants are milliseconds since the epoch. */
public sealed interface Turn {

    /**
     * A suspension that is over: a union of overlapping clarifications (reading 5).
     *
     * @param from the first clarification was posted
     * @param to the last was answered or withdrawn
     * @param leftMillis working time that was left
     */
    record Stop(long from, long to, long leftMillis) implements Turn {}

    /**
     * The priority class changed when the new term was over already.
     *
     * @param at when it changed
     * @param grantedMillis working time granted instead of what would have been left
     */
    record TakenAnew(long at, long grantedMillis) implements Turn {}
}
