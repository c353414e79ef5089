package city.otklik.deadlines.policy;

/**
 * What a clarification does (§10, readings 5 to 7).
 *
 * @param lateSuspends setting {@code late-clarification-suspends}: whether one posted after the gate suspends as well
 * @param reminder setting {@code clarification-reminder}: working days after which the executor is reminded of a silent author
 * @param suspendsFinalDraft setting {@code final-draft-suspends}
 */
public record ClarificationTerms(boolean lateSuspends, DayTerm reminder, boolean suspendsFinalDraft) {}
