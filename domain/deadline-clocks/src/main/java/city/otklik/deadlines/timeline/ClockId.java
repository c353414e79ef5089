package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.ClockKind;
import java.util.Comparator;

/**
 * One clock of one case.
 *
 * @param kind which obligation
 * @param round the draft version for APPROVAL and REWORK (of a rework: the version returned), else 1
 */
public record ClockId(ClockKind kind, int round) implements Comparable<ClockId> {
    public static final ClockId ANSWER = new ClockId(ClockKind.ANSWER, 1);
    public static final ClockId DRAFT = new ClockId(ClockKind.DRAFT, 1);
    public static final ClockId FINAL_DRAFT = new ClockId(ClockKind.FINAL_DRAFT, 1);
    private static final Comparator<ClockId> ORDER =
            Comparator.comparing(ClockId::kind).thenComparingInt(ClockId::round);

    /** The approval of a version. */
    public static ClockId approval(int version) {
        return new ClockId(ClockKind.APPROVAL, version);
    }

    /** The rework of a returned version. */
    public static ClockId rework(int version) {
        return new ClockId(ClockKind.REWORK, version);
    }

    @Override
    public int compareTo(ClockId other) {
        return ORDER.compare(this, other);
    }
}
