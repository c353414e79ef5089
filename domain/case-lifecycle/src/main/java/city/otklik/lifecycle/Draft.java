package city.otklik.lifecycle;

/** Where the text of the answer stands: drafted, before the curator, approved, posted (§9, §11, §12). */
public enum Draft implements CaseState {
    NONE("Проекта нет", "Submit a draft first (§9)."),
    AWAITING_CURATOR(
            "На согласовании", "The curator decides on the latest version; only a new version may overtake it (§12)."),
    RETURNED("Возвращено на доработку", "Submit the next version; the returned one cannot be approved (§12)."),
    APPROVED("Согласовано", "The approved version is being posted; wait for the outcome (§11)."),
    NEEDS_PERSON(
            "Размещает человек",
            "Nobody knows whether the answer was posted: record its link, or say that it is not there."),
    PUBLICATION_FAILED(
            "Разместить не удалось", "Post the approved version by hand, or submit a version that can be posted."),
    PUBLISHED("Размещено", "The final answer is out; there is nothing left to draft."),
    UNPUBLISHABLE("Разместить невозможно", "No answer can be posted any more; there is nothing left to draft.");

    private final String title;
    private final String remedy;

    Draft(String title, String remedy) {
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
