package city.otklik.lifecycle;

/** Do the departments in whose competence the message lies have it (§7)? */
public enum Routing implements CaseState {
    UNROUTED("Не распределено", "Route the case to a lead department first (§7)."),
    DOUBTED("Распределяет человек", "A person must choose the lead department (§7)."),
    ROUTED("Направлено в подразделения", "Departments already have the case; route it anew to change them."),
    REFUSED("Подразделение отказалось", "A department refused; route the case anew (§7).");

    private final String title;
    private final String remedy;

    Routing(String title, String remedy) {
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
