package city.otklik.deadlines.policy;

/**
 * An amount of working time, and where it is written.
 *
 * @param workingMillis milliseconds of working time
 * @param clause the clause of the regulation, for explanations
 */
public record Term(long workingMillis, String clause) {
    private static final long MINUTE = 60_000;

    /** A term in working hours. */
    public static Term hours(long hours, String clause) {
        return minutes(hours * 60, clause);
    }

    /** A term in working minutes. */
    public static Term minutes(long minutes, String clause) {
        return new Term(minutes * MINUTE, clause);
    }
}
