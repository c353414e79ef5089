package city.otklik.lifecycle;

/** Where one question to the author stands (§10). */
public enum Clarification implements CaseState {
    NONE,
    ASKED,
    NOT_POSTED,
    OPEN,
    ANSWERED,
    WITHDRAWN,
    CLOSED
}
