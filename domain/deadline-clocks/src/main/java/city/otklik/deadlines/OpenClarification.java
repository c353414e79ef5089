package city.otklik.deadlines;

/**
 * A clarification that stands in the network unanswered.
 *
 * @param number its number in the case
 * @param postedAt since when, milliseconds since the epoch
 * @param late whether it was posted after the gate (§10)
 */
public record OpenClarification(int number, long postedAt, boolean late) {}
