package city.otklik.deadlines.explaining;

import java.time.Instant;

/**
 * A clarification in the network, unanswered.
 *
 * @param number its number in the case
 * @param postedAt since when
 * @param late whether it was posted after the gate (§10)
 */
public record OpenClarification(int number, Instant postedAt, boolean late) {}
