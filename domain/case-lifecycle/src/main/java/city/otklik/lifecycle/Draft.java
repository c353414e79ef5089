package city.otklik.lifecycle;

/** The text of the answer: drafted, awaiting the curator, approved, posted (§9, §11, §12). */
public enum Draft implements CaseState {
    NONE,
    AWAITING_CURATOR,
    RETURNED,
    APPROVED,
    NEEDS_PERSON,
    PUBLICATION_FAILED,
    PUBLISHED,
    UNPUBLISHABLE
}
