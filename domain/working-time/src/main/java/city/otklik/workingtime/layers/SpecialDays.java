package city.otklik.workingtime.layers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The single dates of one layer, at most one of a kind for each date. Immutable. */
public final class SpecialDays {
    /** No dates at all. */
    public static final SpecialDays NONE = new SpecialDays(Map.of());

    private final Map<LocalDate, Map<SpecialKind, SpecialDay>> days;

    private SpecialDays(Map<LocalDate, Map<SpecialKind, SpecialDay>> days) {
        this.days = days;
    }

    /** These days; of two of one kind on one date the later in the list counts. */
    public static SpecialDays of(Collection<SpecialDay> all) {
        var days = new TreeMap<LocalDate, Map<SpecialKind, SpecialDay>>();
        for (var day : all) {
            days.computeIfAbsent(day.date(), date -> new EnumMap<>(SpecialKind.class))
                    .put(day.kind(), day);
        }
        days.replaceAll((date, kinds) -> Collections.unmodifiableMap(kinds));
        return new SpecialDays(Collections.unmodifiableMap(days));
    }

    /** What is said about the date, if it is of that kind. */
    public @Nullable SpecialDay get(LocalDate date, SpecialKind kind) {
        var kinds = days.get(date);
        return kinds == null ? null : kinds.get(kind);
    }

    /** Whether that is said about the date. */
    public boolean has(LocalDate date, SpecialKind kind) {
        return get(date, kind) != null;
    }

    /** Whether a day of the date shortens the day before it. */
    boolean shortensDayBefore(LocalDate date) {
        var kinds = days.get(date);
        return kinds != null && kinds.values().stream().anyMatch(SpecialDay::shortenedBefore);
    }

    /** All days in the order of their dates. */
    public List<SpecialDay> all() {
        return days.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecialDays that && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
