package city.otklik.deadlines.policy;

/**
 * A number of whole working days, and where it is written.
 *
 * @param workingDays working days after the day of the start
 * @param clause the clause of the regulation, for explanations
 */
public record DayTerm(int workingDays, String clause) {}
