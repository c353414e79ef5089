package city.otklik.workingtime;

/** Whether a stretch of time lies in years whose calendar has been published. */
public enum CalendarStatus {
    /** Published: a decree or another named source fixes every day. */
    CONFIRMED,
    /** No published calendar for the year: the weekly pattern with the statutory holidays is used. */
    PROJECTED
}
