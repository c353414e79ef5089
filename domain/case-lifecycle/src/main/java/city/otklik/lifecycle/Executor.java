package city.otklik.lifecycle;

/** Has the case its one responsible executor (§6)? */
public enum Executor implements CaseState {
    NOBODY("Исполнитель не назначен", "Appoint an executor first (§6)."),
    APPOINTED("Исполнитель назначен", "An executor is already responsible; substitute or appoint another.");

    private final String title;
    private final String remedy;

    Executor(String title, String remedy) {
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
