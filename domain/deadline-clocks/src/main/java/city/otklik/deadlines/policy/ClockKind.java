package city.otklik.deadlines.policy;

/** The five obligations of a case. The order is that of announcements and of the store. */
public enum ClockKind {
    /** The answer, final or interim, is published (§8). */
    ANSWER("§8"),
    /** The first draft reaches the curator (§9). */
    DRAFT("§9"),
    /** The curator approves or returns a version (§12). */
    APPROVAL("§12"),
    /** The next version follows a returned one (§12). */
    REWORK("§12"),
    /** The final draft follows an interim answer (§13). */
    FINAL_DRAFT("§13");

    private final String clause;

    ClockKind(String clause) {
        this.clause = clause;
    }

    /** The clause of the regulation that sets this obligation. */
    public String clause() {
        return clause;
    }
}
