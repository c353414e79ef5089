package city.otklik.workingtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days two calendars differ.
 *
 * @param changes the days, in order
 */
public record CalendarDiff(List<DayChange> changes) {
    /** Copies the list. */
    public CalendarDiff {
        changes = List.copyOf(changes);
    }

    /**
     * One day that differs.
     *
     * @param before the day as it was
     * @param after the day as it is now
     */
    public record DayChange(CalendarDay before, CalendarDay after) {
        /** Whether working time itself differs, not only the reason or the status of the year. */
        public boolean movesTime() {
            return !before.hours().equals(after.hours());
        }
    }

    /** Compares two calendars from the first day to the last, both included. */
    public static CalendarDiff between(WorkingTime before, WorkingTime after, LocalDate first, LocalDate last) {
        var changes = new ArrayList<DayChange>();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            var was = before.day(date);
            var is = after.day(date);
            if (!was.equals(is)) {
                changes.add(new DayChange(was, is));
            }
        }
        return new CalendarDiff(changes);
    }

    /** Whether no day differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
