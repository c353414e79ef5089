package city.otklik.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Decides for every date when people work on it. Must be immutable and answer for any date from {@link #FIRST_YEAR} to
 * {@link #LAST_YEAR}; outside those years a calendar repeats the 400-year cycle of weekdays at either end, so rules bound
 * to single dates must lie at least 400 years inside the limits.
 */
public interface DayRules {
    /** The first year for which rules are asked. */
    int FIRST_YEAR = 1400;

    /** The last year for which rules are asked. */
    int LAST_YEAR = 2799;

    /** The first year in which a rule may name a single date. */
    int FIRST_DATED_YEAR = FIRST_YEAR + 400;

    /** The last year in which a rule may name a single date. */
    int LAST_DATED_YEAR = LAST_YEAR - 400;

    /** The time zone in which the hours are local times. */
    ZoneId zone();

    /** The day as people see it: hours, reason, status. */
    CalendarDay day(LocalDate date);

    /** Whether the calendar of that year has been published. */
    CalendarStatus status(int year);

    /** The hours alone; override where they can be found without building the whole day. */
    default DayHours hours(LocalDate date) {
        return day(date).hours();
    }
}
