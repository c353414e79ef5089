package city.otklik.workingtime;

import java.time.LocalDate;

/**
 * One date of a calendar, with its hours and the reason for them.
 *
 * @param date the local date
 * @param hours when people work on it; {@link DayHours#NONE} for a day off
 * @param reason why
 * @param status whether the year's calendar has been published
 */
public record CalendarDay(LocalDate date, DayHours hours, DayReason reason, CalendarStatus status) {

    /** Whether anybody works on this date. */
    public boolean worked() {
        return !hours.isNone();
    }
}
