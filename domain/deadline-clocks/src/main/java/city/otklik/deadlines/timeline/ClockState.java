package city.otklik.deadlines.timeline;

/** The state of a clock by the history of its case, whatever has been announced. */
public enum ClockState {
    RUNNING,
    SUSPENDED,
    /** The work was done. */
    DONE,
    /** The obligation ended without the work. */
    LAPSED
}
