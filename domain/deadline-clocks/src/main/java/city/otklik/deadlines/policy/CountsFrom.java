package city.otklik.deadlines.policy;

/** From which day the working days of the final draft are counted (§13, reading 7). */
public enum CountsFrom {
    /** The day the interim answer was published. */
    PUBLISHED,
    /** The day the interim draft was submitted to the curator. */
    SUBMITTED
}
