package city.otklik.deadlines.announcing;

/** Why a due instant moved other than by a suspension; the names are those of the fact on the log. */
public enum MoveCause {
    /** Another version of a working calendar was published (reading 11). */
    CALENDAR,
    /** The curator changed the priority class. */
    PRIORITY,
    /** A fact reached us late and gives another due instant (reading 9). */
    LATE_EVIDENCE,
    /** The policy for messages already sent was corrected. */
    POLICY,
    /** A further interim answer was published in time (§13). */
    INTERIM_ANSWER
}
