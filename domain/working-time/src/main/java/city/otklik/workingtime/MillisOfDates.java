package city.otklik.workingtime;

import java.time.LocalDate;
import java.time.ZoneId;

/** The instants at which local dates begin, held within the range of milliseconds. */
final class MillisOfDates {
    private static final LocalDate FIRST = LocalDate.of(-200_000_000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(200_000_000, 1, 1);

    private MillisOfDates() {}

    /** The start of that date. */
    static long startOf(ZoneId zone, LocalDate date) {
        if (date.isBefore(FIRST)) {
            return WorkingTime.NEVER_BEFORE;
        }
        return date.isAfter(LAST) ? WorkingTime.NEVER : SpanCollector.startOfDay(zone.getRules(), date);
    }

    /** The start of the date after that one. */
    static long startOfNext(ZoneId zone, LocalDate date) {
        return date.isAfter(LAST) ? WorkingTime.NEVER : startOf(zone, date.plusDays(1));
    }
}
