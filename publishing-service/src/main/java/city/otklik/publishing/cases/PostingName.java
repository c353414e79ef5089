package city.otklik.publishing.cases;

import city.otklik.facts.PostingKind;

/**
 * Which posting of a case.
 *
 * @param number draft version of an answer, number of a clarification
 */
public record PostingName(PostingKind kind, int number) {}
