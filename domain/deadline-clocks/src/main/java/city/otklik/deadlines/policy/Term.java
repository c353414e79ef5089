package city.otklik.deadlines.policy;

import java.time.Duration;

/**
 * An amount of working time, and where it is written.
 *
 * @param workingTime of zero or more, in working time
 * @param clause the clause of the regulation, for explanations
 */
public record Term(Duration workingTime, String clause) {

    /** A term in working hours. */
    public static Term hours(long hours, String clause) {
        return new Term(Duration.ofHours(hours), clause);
    }

    /** A term in working minutes. */
    public static Term minutes(long minutes, String clause) {
        return new Term(Duration.ofMinutes(minutes), clause);
    }
}
