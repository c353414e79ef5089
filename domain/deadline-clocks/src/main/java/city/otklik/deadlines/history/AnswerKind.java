package city.otklik.deadlines.history;

/** Whether a draft or an answer settles the question or tells how the work goes (§9, §13). */
public enum AnswerKind {
    FINAL,
    INTERIM
}
