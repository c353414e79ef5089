package city.otklik.deadlines.policy;

/**
 * What an interim answer leads to (§13, reading 7).
 *
 * @param finalDraft working days until the final draft is due
 * @param countsFrom setting {@code final-draft-counts-from}
 * @param answersMax setting {@code interim-answers-max}: how many interim answers in a row move the term
 */
public record InterimTerms(DayTerm finalDraft, CountsFrom countsFrom, int answersMax) {}
