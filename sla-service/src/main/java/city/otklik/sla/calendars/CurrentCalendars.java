package city.otklik.sla.calendars;

import city.otklik.deadlines.timeline.Calendars;
import city.otklik.workingtime.CalendarTimeline;

/**
 * The calendars that count now.
 *
 * @param calendars as the clocks use them
 * @param city the city's versions
 * @param curator the curator's versions
 * @param mark equal for equal calendars, whatever the order in which their versions were read
 */
public record CurrentCalendars(Calendars calendars, CalendarTimeline city, CalendarTimeline curator, String mark) {}
