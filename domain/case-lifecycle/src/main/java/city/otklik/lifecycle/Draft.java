package city.otklik.lifecycle;

/** Where the text of the answer stands: drafted, before the curator, approved, posted (§9, §11, §12). */
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
