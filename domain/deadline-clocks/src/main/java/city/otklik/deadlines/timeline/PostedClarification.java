package city.otklik.deadlines.timeline;

/**
 * A clarification in the network, unanswered.
 *
 * @param number its number in the case
 * @param postedAt since when, milliseconds since the epoch
 * @param late whether it was posted after the gate (§10)
 * @param suspends whether it suspends the answer's term
 */
public record PostedClarification(int number, long postedAt, boolean late, boolean suspends) {}
