package city.otklik.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the table for one region at a time. */
final class RegionRules {

    private static final Map<CaseEvent, List<Move>> ROWS =
            TransitionTable.rows().stream().collect(Collectors.groupingBy(Move::event));

    private static final Map<CaseState, Set<CaseState>> REACHABLE = TransitionTable.rows().stream()
            .map(Move::from)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), from -> reachable(from, new HashSet<>())));

    private RegionRules() {}

    /** Does the region of {@code state} know this event at all? */
    static boolean concerns(CaseState state, Occurrence occurrence) {
        return fitting(state, occurrence).findAny().isPresent();
    }

    /** The row for {@code occurrence} in {@code state}, or empty where the table does not allow it. */
    static Optional<Move> row(CaseState state, Occurrence occurrence) {
        return fitting(state, occurrence).filter(move -> move.from() == state).findFirst();
    }

    /** The region after the event; itself where there is no row. */
    static CaseState strictly(CaseState state, Occurrence occurrence) {
        return row(state, occurrence).map(Move::to).orElse(state);
    }

    /**
     * The region after a fact: by its row, else by the row for a late fact, else straight to where the fact leads, if that
     * is one place and lies ahead.
     */
    static CaseState leniently(CaseState state, Occurrence occurrence) {
        return row(state, occurrence)
                .or(() -> lateRow(state, occurrence))
                .map(Move::to)
                .or(() -> onlyTarget(state, occurrence).filter(target -> liesAhead(state, target)))
                .orElse(state);
    }

    /** Has the region come to its end in {@code state}: does no row lead out of it, not even for a late fact? */
    static boolean ended(CaseState state) {
        return Stream.of(TransitionTable.rows(), TransitionTable.lateRows())
                .flatMap(List::stream)
                .noneMatch(move -> move.from() == state && !move.stays());
    }

    private static Optional<Move> lateRow(CaseState state, Occurrence occurrence) {
        return TransitionTable.lateRows().stream()
                .filter(move -> move.from() == state && move.fits(occurrence))
                .findFirst();
    }

    private static Optional<CaseState> onlyTarget(CaseState state, Occurrence occurrence) {
        List<CaseState> targets = fitting(state, occurrence)
                .filter(move -> !move.stays())
                .map(Move::to)
                .distinct()
                .toList();
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }

    // The order of the constants separates ahead from behind where the table has a cycle, as from APPROVED to
    // RETURNED.
    private static boolean liesAhead(CaseState state, CaseState target) {
        return target.ordinal() > state.ordinal()
                && REACHABLE.getOrDefault(state, Set.of()).contains(target);
    }

    private static Set<CaseState> reachable(CaseState from, Set<CaseState> seen) {
        TransitionTable.rows().stream()
                .filter(move -> move.from() == from && seen.add(move.to()))
                .map(Move::to)
                .toList()
                .forEach(next -> reachable(next, seen));
        return seen;
    }

    private static Stream<Move> fitting(CaseState region, Occurrence occurrence) {
        return ROWS.getOrDefault(occurrence.event(), List.of()).stream()
                .filter(move -> move.from().getClass() == region.getClass() && move.fits(occurrence));
    }
}
