package city.otklik.lifecycle;

/** The status of the case as a whole: is it alive, and how did it end. */
public enum CaseStatus implements CaseState {
    EXPECTED,
    RECEIVED,
    SCREENING_DOUBTED,
    ACCEPTED,
    REJECTED,
    INTERIM_ANSWERED,
    ANSWERED,
    UNANSWERABLE,
    TRANSFERRED,
    WITHDRAWN,
    CLOSED;

    /** Is the case being worked on: from acceptance to the final answer. */
    public boolean inWork() {
        return this == ACCEPTED || this == INTERIM_ANSWERED;
    }
}
