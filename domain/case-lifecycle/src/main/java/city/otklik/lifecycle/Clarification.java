package city.otklik.lifecycle;

/** One clarification: asked, posted, answered by the author (§10). */
public enum Clarification implements CaseState {
    NONE,
    ASKED,
    NOT_POSTED,
    OPEN,
    ANSWERED,
    WITHDRAWN,
    CLOSED
}
