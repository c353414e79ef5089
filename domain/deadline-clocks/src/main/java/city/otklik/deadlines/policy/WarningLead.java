package city.otklik.deadlines.policy;

import java.time.Duration;

/**
 * How long before due a warning is raised, on the clock's own calendar (reading 10).
 *
 * @param workingTime in working time
 * @param workingDays whole working days, on top
 */
public record WarningLead(Duration workingTime, int workingDays) {

    /** A lead in working minutes. */
    public static WarningLead minutes(long minutes) {
        return new WarningLead(Duration.ofMinutes(minutes), 0);
    }

    /** A lead in working days, as long as the last days before due are. */
    public static WarningLead days(int days) {
        return new WarningLead(Duration.ZERO, days);
    }
}
