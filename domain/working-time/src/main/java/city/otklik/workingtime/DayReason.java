package city.otklik.workingtime;

/**
 * Why a day is what it is.
 *
 * @param kind the sort of day
 * @param name what the day is called, for people; empty for an ordinary day
 * @param source the law, decree or decision behind it; empty where the weekly pattern alone decides
 */
public record DayReason(DayKind kind, String name, String source) {

    /** A reason that needs neither name nor source. */
    public static DayReason of(DayKind kind) {
        return new DayReason(kind, "", "");
    }
}
