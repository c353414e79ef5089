package city.otklik.lifecycle;

/** Has the case its one responsible executor (§6)? */
public enum Executor implements CaseState {
    NOBODY,
    APPOINTED
}
