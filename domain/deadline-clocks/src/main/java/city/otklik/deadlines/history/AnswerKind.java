package city.otklik.deadlines.history;

/** Whether a draft or an answer settles the question or reports the progress (§9, §13). */
public enum AnswerKind {
    FINAL,
    INTERIM
}
