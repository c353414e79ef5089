package city.otklik.deadlines.policy;

/**
 * How long before due a warning is raised, on the clock's own calendar (reading 10).
 *
 * @param workingMillis milliseconds of working time
 * @param workingDays whole working days, on top
 */
public record WarningLead(long workingMillis, int workingDays) {
    private static final long MINUTE = 60_000;

    /** A lead in working minutes. */
    public static WarningLead minutes(long minutes) {
        return new WarningLead(minutes * MINUTE, 0);
    }

    /** A lead in working days, as long as the last days before due are. */
    public static WarningLead days(int days) {
        return new WarningLead(0, days);
    }
}
