package city.otklik.lifecycle;

/** Where one question to the author stands (§10). */
public enum Clarification implements CaseState {
    NONE("Уточнения нет", "Ask for a clarification first (§10)."),
    ASKED("Уточнение готовится", "The question is about to be posted; wait for it or withdraw it."),
    NOT_POSTED("Уточнение не размещено", "Post the question by hand and record its link, or withdraw it."),
    OPEN("Ждём ответа автора", "The question is posted; wait for the reply of the author or withdraw it (§10)."),
    ANSWERED("Автор ответил", "The author has replied; dismiss the reply if it is none, or ask anew."),
    WITHDRAWN("Уточнение отозвано", "This clarification was withdrawn; ask anew if it is still needed."),
    CLOSED("Снято ответом", "An answer was published and closed this clarification.");

    private final String title;
    private final String remedy;

    Clarification(String title, String remedy) {
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
}
