package city.otklik.workingtime;

/** What sort of day a date is; the layer that decided it is part of the kind. */
public enum DayKind {
    /** An ordinary day of the weekly pattern. */
    WORKING_DAY(true),
    /** Worked, but shorter, because it directly precedes a holiday (Labour Code, art. 95). */
    SHORT_DAY(true),
    /** A Saturday or Sunday worked in exchange for another day. */
    WORKING_WEEKEND(true),
    /** A Presidential non-working day on which this organisation works. */
    PRESIDENTIAL_DAY_WORKED(true),
    /** A day on which the organisation keeps hours of its own. */
    ORGANISATION_HOURS(true),
    /** A day of the week on which nobody works. */
    WEEKEND(false),
    /** A statutory holiday (Labour Code, art. 112). */
    HOLIDAY(false),
    /** A day off moved here from another date. */
    MOVED_DAY_OFF(false),
    /** A Presidential non-working day which this organisation observes. */
    PRESIDENTIAL_DAY_OFF(false),
    /** A holiday of the region, by its own law. */
    REGIONAL_HOLIDAY(false),
    /** A single day off given by the region's governor. */
    GOVERNOR_DAY(false),
    /** A day off of the organisation. */
    ORGANISATION_DAY_OFF(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether people work on such a day at all. */
    public boolean worked() {
        return worked;
    }
}
