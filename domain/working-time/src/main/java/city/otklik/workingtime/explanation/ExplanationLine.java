package city.otklik.workingtime.explanation;

import city.otklik.workingtime.CalendarDay;
import java.time.Duration;
import java.time.Instant;

/** One step of an explanation. The steps follow each other without a gap, each {@code [from, to)}. */
public sealed interface ExplanationLine {

    /** When the step starts. */
    Instant from();

    /** When it ends. */
    Instant to();

    /**
     * Working time that counts.
     *
     * @param counted how much it is
     * @param total how much has been counted up to its end
     * @param day the day it lies on, and why the day is as it is
     * @param version the calendar version it is counted on; empty for a calendar without versions
     */
    record Worked(Instant from, Instant to, Duration counted, Duration total, CalendarDay day, String version)
            implements ExplanationLine {}

    /** A break between two intervals of one day, such as lunch. */
    record Break(Instant from, Instant to) implements ExplanationLine {}

    /** Before opening or after closing of a working day, as a rule a night. */
    record Closed(Instant from, Instant to) implements ExplanationLine {}

    /**
     * A day, or the part of it that is explained, on which nobody works.
     *
     * @param day why
     * @param version the calendar version that says so; empty for a calendar without versions
     */
    record DayOff(Instant from, Instant to, CalendarDay day, String version) implements ExplanationLine {}
}
