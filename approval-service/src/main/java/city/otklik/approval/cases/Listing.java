package city.otklik.approval.cases;

import city.otklik.facts.ClockKind;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Draft;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the lists are found and sorted by; taken from the case, never set by itself.
 *
 * @param executor login, null before one is appointed
 * @param open whether somebody still has work with it
 * @param awaitsCurator whether a version lies before the curator
 * @param workDue when the executor's next obligation is due; {@link #NEVER} where none runs
 * @param approvalDue when the curator's word is due; {@link #NEVER} where none is
 */
public record Listing(
        @Nullable String executor, boolean open, boolean awaitsCurator, Instant workDue, Instant approvalDue) {

    /** Sorts behind every due instant. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static Listing of(CaseStatus status, Draft draft, @Nullable String executor, List<Due> dues) {
        boolean open = status.inWork();
        return new Listing(
                executor,
                open,
                open && draft == Draft.AWAITING_CURATOR,
                earliest(dues, due -> due.clock() != ClockKind.APPROVAL && !due.suspended()),
                earliest(dues, due -> due.clock() == ClockKind.APPROVAL));
    }

    private static Instant earliest(List<Due> dues, Predicate<Due> which) {
        return dues.stream().filter(which).map(Due::due).min(Instant::compareTo).orElse(NEVER);
    }
}
