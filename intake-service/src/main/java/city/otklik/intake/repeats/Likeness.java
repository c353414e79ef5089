package city.otklik.intake.repeats;

/**
 * How like an earlier case is.
 *
 * @param caseId of the earlier case
 * @param score from 0 (unlike) to 1 (the same)
 * @param repeat whether it is alike enough to be called a repeat (§14); otherwise it is only shown to the executor
 * @param reason in words for the executor, in Russian
 */
public record Likeness(String caseId, double score, boolean repeat, String reason) {}
