package city.otklik.understanding.repeats;

/**
 * How similar an earlier case is.
 *
 * @param caseId of the earlier case
 * @param score from 0 (different) to 1 (the same)
 * @param repeat whether it is similar enough to be a repeat (§14); otherwise it is only shown to the executor
 * @param reason in words for the executor, in Russian
 */
public record Likeness(String caseId, double score, boolean repeat, String reason) {}
