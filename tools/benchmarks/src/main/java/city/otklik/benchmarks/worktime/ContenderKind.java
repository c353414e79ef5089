package city.otklik.benchmarks.worktime;

import java.util.function.Function;

/** The contenders, with what a reader of the table must know of each. */
public enum ContenderKind {
    /** Ours. */
    OTKLIK("Otklik", office -> new Otklik(office.calendar()), ""),
    /** A loop over minutes on plain numbers. */
    INTEGER_MINUTES("per-minute loop, integers", IntegerMinutes::new, ""),
    /** A loop over minutes on date-times. */
    LOCAL_DATE_TIME_MINUTES("per-minute loop, LocalDateTime", LocalDateTimeMinutes::new, ""),
    /** A walk from interval to interval. */
    INTERVALS("per-interval walk, java.time", IntervalWalk::new, ""),
    /** jBPM's business calendar. */
    JBPM(
            "jBPM 7.74.1 business calendar",
            JbpmCalendar::new,
            "whole hours, no lunch, no short days, no working Saturdays, no measuring; a term used up exactly at closing is"
                    + " put off to the next opening");

    private final String title;
    private final Function<OfficeHours, Contender> maker;
    private final String otherwise;

    ContenderKind(String title, Function<OfficeHours, Contender> maker, String otherwise) {
        this.title = title;
        this.maker = maker;
        this.otherwise = otherwise;
    }

    /** The name in the table. */
    public String title() {
        return title;
    }

    /** What it computes otherwise than we do; empty when nothing. */
    public String otherwise() {
        return otherwise;
    }

    /** The contender, prepared for the hours of an office. */
    public Contender prepare(OfficeHours office) {
        return maker.apply(office);
    }
}
