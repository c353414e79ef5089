package city.otklik.deadlines.policy;

/**
 * What one priority class grants.
 *
 * @param answer from the curator's sending to the published answer (§8)
 * @param draftLead how long before the answer's due instant the first draft must be with the curator (§9)
 * @param gateLead how long before it a clarification still suspends the term (§10)
 */
public record PriorityTerms(Term answer, Term draftLead, Term gateLead) {}
