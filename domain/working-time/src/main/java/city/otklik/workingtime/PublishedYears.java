package city.otklik.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/** Which years of a calendar have been published; the longest run of them is known without looking at years. */
final class PublishedYears {
    private final DayRules rules;
    private final BitSet confirmed = new BitSet();
    private final long from;
    private final long until;

    PublishedYears(DayRules rules) {
        this.rules = rules;
        for (int year = DayRules.FIRST_YEAR; year <= DayRules.LAST_YEAR; year++) {
            confirmed.set(year - DayRules.FIRST_YEAR, rules.status(year) == CalendarStatus.CONFIRMED);
        }
        int best = 0;
        int length = 0;
        for (int first = confirmed.nextSetBit(0); first >= 0; ) {
            int end = confirmed.nextClearBit(first);
            if (end - first > length) {
                best = first;
                length = end - first;
            }
            first = confirmed.nextSetBit(end);
        }
        from = length == 0 ? WorkingTime.NEVER : edge(best);
        until = length == 0 ? WorkingTime.NEVER : edge(best + length);
    }

    private long edge(int index) {
        int year = index + DayRules.FIRST_YEAR;
        if (year <= DayRules.FIRST_YEAR) {
            return WorkingTime.NEVER_BEFORE;
        }
        return year > DayRules.LAST_YEAR
                ? WorkingTime.NEVER
                : MillisOfDates.startOf(rules.zone(), LocalDate.of(year, 1, 1));
    }

    /** Whether the stretch, both ends included, touches a year that has not been published. */
    boolean misses(long first, long last) {
        if (first >= from && (last < until || until == WorkingTime.NEVER)) {
            return false;
        }
        int firstYear = Math.clamp(yearOf(first), DayRules.FIRST_YEAR, DayRules.LAST_YEAR);
        int lastYear = Math.clamp(yearOf(last), DayRules.FIRST_YEAR, DayRules.LAST_YEAR);
        return confirmed.nextClearBit(firstYear - DayRules.FIRST_YEAR) <= lastYear - DayRules.FIRST_YEAR;
    }

    private int yearOf(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), rules.zone()).getYear();
    }
}
