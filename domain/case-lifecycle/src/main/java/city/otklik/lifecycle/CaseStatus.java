package city.otklik.lifecycle;

/** The status of the case as a whole: is it alive, and how did it end. */
public enum CaseStatus implements CaseState {
    EXPECTED("Ещё не поступило", "The case is unknown here; check its id or wait until the message has been received."),
    RECEIVED("Поступило", "Screening has not finished; wait for its verdict."),
    SCREENING_DOUBTED("Проверка по п. 15", "A person must accept or reject the message first (§15)."),
    ACCEPTED("В работе", "The case is in work: draft, ask, route, withdraw or transfer."),
    REJECTED("Отклонено по п. 15", "Overturn the rejection first, if it was an error (§15)."),
    INTERIM_ANSWERED("Дан промежуточный ответ", "An interim answer is out; submit the final draft (§13)."),
    ANSWERED("Дан ответ", "The answer is out; a new message of the author opens a case of its own (§14)."),
    UNANSWERABLE(
            "Ответ разместить невозможно",
            "The curator confirmed that no answer can be posted; the case only remains to be closed."),
    TRANSFERRED("Передано по принадлежности", "The case was handed over and has ended here (§2)."),
    WITHDRAWN("Отозвано куратором", "The curator withdrew the message; ask the curator to send it anew."),
    CLOSED("Закрыто", "A closed case is never reopened; a new message on it is a repeat with its own clocks (§14).");

    private final String title;
    private final String remedy;

    CaseStatus(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    /** Is the case being worked on: from acceptance to the final answer. */
    public boolean inWork() {
        return this == ACCEPTED || this == INTERIM_ANSWERED;
    }
}
