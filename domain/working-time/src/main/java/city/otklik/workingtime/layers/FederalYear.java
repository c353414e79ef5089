package city.otklik.workingtime.layers;

import city.otklik.workingtime.CalendarStatus;

/**
 * One year of the federal production calendar.
 *
 * @param year the year
 * @param status a published year names all its moved and short days; those of a projected one are computed, and days named are
 *     added
 * @param source the decree with number and date, or where the data comes from
 * @param days moved days off, working weekends, short days, Presidential days
 */
public record FederalYear(int year, CalendarStatus status, String source, SpecialDays days) {}
