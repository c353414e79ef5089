package city.otklik.workingtime.layers;

import city.otklik.workingtime.DayHours;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one layer says about one date.
 *
 * @param date the date
 * @param kind what is said
 * @param counterpart the date exchanged with this one, for {@link SpecialKind#MOVED} and {@link SpecialKind#WORKING}; null where
 *     nobody recorded it
 * @param hours the date's own hours or breaks, for {@link SpecialKind#HOURS} and {@link SpecialKind#BREAK}; else none
 * @param shortenedBefore whether the working day directly before it is short (Labour Code, art. 95)
 * @param name what the day is called; may be empty
 * @param source the law or decision behind it; may be empty
 */
public record SpecialDay(
        LocalDate date,
        SpecialKind kind,
        @Nullable LocalDate counterpart,
        DayHours hours,
        boolean shortenedBefore,
        String name,
        String source) {

    /** A date with a name and a source, and nothing else to say. */
    public static SpecialDay of(LocalDate date, SpecialKind kind, String name, String source) {
        return new SpecialDay(date, kind, null, DayHours.NONE, false, name, source);
    }
}
