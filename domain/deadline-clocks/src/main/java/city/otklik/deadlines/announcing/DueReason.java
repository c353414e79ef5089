package city.otklik.deadlines.announcing;

/**
 * How a due instant came about, in short.
 *
 * @param provisional whether it reaches into a year without a confirmed calendar
 * @param calendarVersion the version of the calendar on which it ends; empty for a calendar without versions
 * @param explanation one line for people, in Russian
 */
public record DueReason(boolean provisional, String calendarVersion, String explanation) {}
