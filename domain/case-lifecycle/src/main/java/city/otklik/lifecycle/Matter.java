package city.otklik.lifecycle;

/** Which text an event is about, where one fact type serves several: a failed posting may be an answer's or a clarification's. */
public enum Matter {
    /** The answer that settles the question (§8). */
    FINAL_ANSWER,
    /** An interim answer; a final draft is still due within seven working days (§13). */
    INTERIM_ANSWER,
    /** A clarification asked of the author in the network (§10). */
    CLARIFICATION
}
