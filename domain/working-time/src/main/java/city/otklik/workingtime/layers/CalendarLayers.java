package city.otklik.workingtime.layers;

import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayRules;
import city.otklik.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * A whole calendar as data: what is published, compared and carried from place to place.
 *
 * @param id its short name, {@code kislovodsk} for one
 * @param title whose calendar it is, for people
 * @param zone the zone of its local times
 * @param federal the federal production calendar
 * @param region the days of the region; they win over federal ones
 * @param organisation the timetable; its own dates win over both
 */
public record CalendarLayers(
        String id, String title, ZoneId zone, FederalLayer federal, SpecialDays region, Timetable organisation) {

    /**
     * The coming year, when from 1 November on its federal calendar is still not confirmed: an alert. Empty before November,
     * and for a calendar without a federal layer.
     */
    public OptionalInt missingNextYear(LocalDate today) {
        int next = today.getYear() + 1;
        boolean due = today.getMonthValue() >= Month.NOVEMBER.getValue();
        return due && rules().status(next) == CalendarStatus.PROJECTED ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** The layers laid over each other. */
    public DayRules rules() {
        return new LayeredDays(this);
    }

    /** The calendar ready for arithmetic. */
    public WorkingCalendar compile() {
        return WorkingCalendar.compile(rules());
    }
}
