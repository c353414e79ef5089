package city.otklik.workingtime.layers;

import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The federal production calendar.
 *
 * @param holidays the holidays of every year
 * @param years the years that have a calendar; for all others one is projected
 */
public record FederalLayer(List<StatutoryHoliday> holidays, SortedMap<Integer, FederalYear> years) {
    /** No federal calendar: every year follows the weekly pattern alone and counts as published. */
    public static final FederalLayer NONE = new FederalLayer(List.of(), Collections.emptySortedMap());

    /** Copies both, the holidays in the order of their dates. */
    public FederalLayer {
        holidays = holidays.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** A layer of these years. */
    public static FederalLayer of(Collection<StatutoryHoliday> holidays, Collection<FederalYear> years) {
        var byYear = new TreeMap<Integer, FederalYear>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new FederalLayer(List.copyOf(holidays), byYear);
    }

    /** Whether there is no federal calendar at all. */
    public boolean isNone() {
        return holidays.isEmpty() && years.isEmpty();
    }

    /** The holiday of that day of the year. */
    @Nullable
    StatutoryHoliday holiday(MonthDay day) {
        for (var holiday : holidays) {
            if (holiday.day().equals(day)) {
                return holiday;
            }
        }
        return null;
    }
}
