package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.workingtime.CalendarVersion;

/**
 * One version of a calendar.
 *
 * @param text as it is on the log
 * @param version compiled
 */
public record PublishedCalendar(WorkingCalendarPublished text, CalendarVersion version) {}
