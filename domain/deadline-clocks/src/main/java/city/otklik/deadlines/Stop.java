package city.otklik.deadlines;

/**
 * A suspension that is over: a union of overlapping clarifications (reading 5).
 *
 * @param from the first clarification was posted
 * @param to the last was answered or withdrawn
 * @param leftMillis working time that was left
 */
public record Stop(long from, long to, long leftMillis) {}
