package city.otklik.deadlines;

/**
 * The time during which one clarification held the term.
 *
 * @param clarification its number in the case
 * @param from posted in the network, milliseconds since the epoch
 * @param to answered or withdrawn
 */
public record Pause(int clarification, long from, long to) {}
