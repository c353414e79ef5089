package city.otklik.workingtime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a day is what it is.
 *
 * @param kind the sort of day
 * @param name what the day is called, for people; empty for an ordinary day
 * @param source the law, decree or decision behind it; empty where the weekly pattern alone decides
 * @param counterpart the date this one was exchanged with, where it is known: where a day off came from, or which day a
 *     working Saturday replaces
 */
public record DayReason(
        DayKind kind, String name, String source, @Nullable LocalDate counterpart) {

    /** A reason without a counterpart. */
    public DayReason(DayKind kind, String name, String source) {
        this(kind, name, source, null);
    }

    /** A reason that needs neither name nor source. */
    public static DayReason of(DayKind kind) {
        return new DayReason(kind, "", "", null);
    }
}
