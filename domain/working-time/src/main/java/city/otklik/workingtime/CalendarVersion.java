package city.otklik.workingtime;

import java.time.Instant;

/**
 * One published state of a calendar.
 *
 * @param calendarId which calendar, {@code kislovodsk} for one
 * @param version its name, unique within the calendar
 * @param publishedAt from when on working time is counted by it (reading 11)
 * @param calendar the compiled calendar
 */
public record CalendarVersion(String calendarId, String version, Instant publishedAt, WorkingCalendar calendar) {}
