package city.otklik.deadlines;

/** What the history says of a clock, whatever has been announced. */
enum Course {
    RUNNING,
    SUSPENDED,
    /** The work was done. */
    DONE,
    /** The obligation fell away. */
    FALLEN
}
