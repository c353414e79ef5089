package city.otklik.deadlines.explaining;

import city.otklik.deadlines.announcing.AnnouncedClock;

/** How pressing a clock is, for lists and metrics; follows the warnings. */
public enum Urgency {
    /** No warning has fallen due. */
    ON_TIME,
    /** A warning has fallen due, but not yet the last. */
    SOON,
    /** The last warning before due has fallen due. */
    URGENT,
    /** Due has passed and the work is owed. */
    OVERDUE,
    /** A clarification is open. */
    SUSPENDED,
    /** Nothing is owed any more. */
    SETTLED;

    static Urgency of(AnnouncedClock clock, long[] warnings, long now) {
        return switch (clock.status()) {
            case SUSPENDED -> SUSPENDED;
            case MISSED -> OVERDUE;
            case RUNNING -> ofRunning(clock.due().toEpochMilli(), warnings, now);
            default -> SETTLED;
        };
    }

    private static Urgency ofRunning(long due, long[] warnings, long now) {
        if (now > due) {
            return OVERDUE;
        }
        int past = 0;
        for (long warning : warnings) {
            past += warning <= now ? 1 : 0;
        }
        return past == 0 ? ON_TIME : past == warnings.length ? URGENT : SOON;
    }
}
