package city.otklik.deadlines;

/**
 * A clarification that stands in the network, unanswered.
 *
 * @param number its number in the case
 * @param postedAt since when
 * @param late whether it was posted after the gate (§10)
 * @param holds whether it holds the answer's term
 */
record TrueClarification(int number, long postedAt, boolean late, boolean holds) {}
