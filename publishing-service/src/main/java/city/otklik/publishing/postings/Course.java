package city.otklik.publishing.postings;

/** Whether anything may be posted for a case. */
public enum Course {
    /** What is approved is posted. */
    OPEN,
    /** Rejected by §15: everything waits as it is, since a rejection may be overturned. */
    REJECTED,
    /** Answered, withdrawn, transferred or impossible: nothing is posted any more, and never again. */
    OVER
}
