package city.otklik.sla.processing;

import city.otklik.deadlines.announcing.MoveCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all cases after a calendar or a policy changed, a bounded stretch at a time. Cases are walked in the order of
 * their ids, so one comparison shows whether a case has had its turn.
 */
final class Recalculation {

    private final List<String> caseIds;
    private final MoveCause cause;
    private int next;

    private Recalculation(List<String> caseIds, MoveCause cause) {
        this.caseIds = caseIds;
        this.cause = cause;
    }

    static Recalculation none() {
        return new Recalculation(List.of(), MoveCause.CALENDAR);
    }

    static Recalculation of(List<String> caseIds, MoveCause cause) {
        return new Recalculation(caseIds.stream().sorted().toList(), cause);
    }

    MoveCause cause() {
        return cause;
    }

    boolean isDone() {
        return next == caseIds.size();
    }

    /** Whether the case has not had its turn yet. */
    boolean awaits(String caseId) {
        return !isDone() && caseIds.get(next).compareTo(caseId) <= 0;
    }

    int left() {
        return caseIds.size() - next;
    }

    /** The next case, null at the end. */
    @Nullable
    String next() {
        return isDone() ? null : caseIds.get(next++);
    }
}
