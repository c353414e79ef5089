package city.otklik.deadlines.storing;

/** Stored clocks that cannot be read: damaged, or written by a release too new for this one. */
public final class UnreadableClocksException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnreadableClocksException(String finding) {
        super(finding);
    }
}
