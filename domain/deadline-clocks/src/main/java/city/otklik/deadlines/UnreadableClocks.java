package city.otklik.deadlines;

/** Stored clocks that cannot be read: damaged, or written by a release too new for this one. */
public final class UnreadableClocks extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnreadableClocks(String finding) {
        super(finding);
    }
}
