package city.otklik.casestore;

import city.otklik.messaging.Fact;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds a service's facts into a fresh store, next to the one in use, and compares or switches. No reaction runs and nothing
 * is sent.
 *
 * @param <S> the service's state of a case
 */
public final class CaseRebuild<S extends ServiceCase<S>> {

    private static final int MOST_NAMED = 20;
    private static final int AT_ONCE = 500;

    private final String service;
    private final CaseType<S> type;
    private final RebuildStore<S> store;
    private final InstantSource machineTime;

    /** @param service the service's name, which its own facts carry */
    public CaseRebuild(String service, CaseType<S> type, RebuildStore<S> store, InstantSource machineTime) {
        this.service = service;
        this.type = type;
        this.store = store;
        this.machineTime = machineTime;
    }

    /**
     * Where the cases in use and the fresh ones are.
     *
     * @param <S> the service's state of a case
     */
    public interface RebuildStore<S> {

        /** Whether facts in the outbox of a case in use have not reached the log. */
        boolean hasUnsent();

        /** Those of these cases that are in use; without its state where that cannot be read, as after a changed release. */
        List<CaseRecord<S>> current(Collection<String> caseIds);

        /** Those of these cases that are in the fresh store, which is empty at first. */
        List<CaseRecord<S>> fresh(Collection<String> caseIds);

        /** Writes these over what the fresh store has of them. */
        void put(Collection<CaseRecord<S>> fresh);

        /** Ids of all cases in use. */
        Stream<String> currentIds();

        /** Ids of all cases in the fresh store. */
        Stream<String> freshIds();

        /** The fresh cases take the place of those in use. */
        void switchOver();

        /** The fresh cases are dropped. */
        void discard();
    }

    /** The log of one service's cases, in an order that keeps the facts of a case in theirs. */
    @FunctionalInterface
    public interface FactLog {

        /**
         * @param seen by case id, the inbox of those of the cases in use that are asked for; absent where not stored
         * @param fold takes the facts some at a time, in order
         */
        void read(Function<Collection<String>, Map<String, Map<String, Long>>> seen, Consumer<List<Fact>> fold);
    }

    /**
     * What came of it.
     *
     * @param cases how many are in the log
     * @param different ids of cases whose recorded state differs from the one in use, twenty at most
     * @param differences how many those are in all
     */
    public record Report(long cases, List<String> different, long differences) {}

    /**
     * @param checkOnly true: nothing in use is touched
     * @throws RebuildRefusedException while facts in an outbox have not reached the log
     */
    public Report run(FactLog log, boolean checkOnly) {
        if (store.hasUnsent()) {
            throw new RebuildRefusedException("The outbox of the " + service
                    + " service still holds facts: start the service until it has sent them, then rebuild");
        }
        store.discard();
        log.read(this::seen, this::fold);
        Comparison comparison = new Comparison();
        List<String> rebuilt = list(store.freshIds());
        inTurns(rebuilt.iterator(), ids -> comparison.add(ids, checkOnly));
        try (Stream<String> ids = store.currentIds()) {
            inTurns(ids.iterator(), comparison::addMissing);
        }
        if (checkOnly) {
            store.discard();
        } else {
            if (store.hasUnsent()) {
                throw new RebuildRefusedException("Facts were decided meanwhile: stop every instance, then rebuild");
            }
            store.switchOver();
        }
        return new Report(rebuilt.size(), List.copyOf(comparison.different), comparison.differences);
    }

    private Map<String, Map<String, Long>> seen(Collection<String> caseIds) {
        return store.current(caseIds).stream().collect(Collectors.toMap(CaseRecord::caseId, CaseRecord::seen));
    }

    private void fold(List<Fact> facts) {
        Map<String, CaseRecord<S>> cases =
                byId(store.fresh(facts.stream().map(Fact::caseId).distinct().toList()));
        facts.forEach(fact -> cases.compute(
                fact.caseId(), (id, before) -> after(before == null ? CaseRecord.unknown(id) : before, fact)));
        store.put(cases.values());
    }

    private CaseRecord<S> after(CaseRecord<S> before, Fact fact) {
        if (before.hasSeen(fact.source(), fact.sequence())) {
            return before;
        }
        boolean own = fact.source().equals(service);
        S known = state(before);
        S after = known.evolve(fact.content());
        Map<String, Long> seen = new HashMap<>(before.seen());
        seen.put(fact.source(), fact.sequence());
        return new CaseRecord<>(
                before.caseId(),
                1,
                Revision.after(before.revision(), known, after),
                before.state() == null && after.equals(known) ? null : after,
                seen,
                own ? fact.sequence() : before.sequence(),
                List.of(),
                before.traceparent() == null ? fact.traceparent() : before.traceparent());
    }

    private S state(CaseRecord<S> record) {
        return Objects.requireNonNullElseGet(
                record.state(), () -> type.unknown().apply(record.caseId()));
    }

    /** The cases in use and the fresh ones, some at a time. */
    private final class Comparison {

        private final List<String> different = new ArrayList<>();
        private long differences;

        void add(List<String> ids, boolean checkOnly) {
            Map<String, CaseRecord<S>> current = byId(store.current(ids));
            List<CaseRecord<S>> fresh = store.fresh(ids);
            fresh.forEach(rebuilt -> note(current.get(rebuilt.caseId()), rebuilt));
            if (!checkOnly) {
                store.put(fresh.stream()
                        .map(rebuilt -> withWhatIsNoFact(rebuilt, current.get(rebuilt.caseId())))
                        .toList());
            }
        }

        void addMissing(List<String> ids) {
            Map<String, CaseRecord<S>> fresh = byId(store.fresh(ids));
            List<String> missing =
                    ids.stream().filter(id -> !fresh.containsKey(id)).toList();
            store.current(missing).forEach(current -> note(current, null));
        }

        private void note(@Nullable CaseRecord<S> current, @Nullable CaseRecord<S> rebuilt) {
            if (!recorded(current).equals(recorded(rebuilt))) {
                differences++;
                Optional.ofNullable(rebuilt)
                        .or(() -> Optional.ofNullable(current))
                        .map(CaseRecord::caseId)
                        .filter(id -> different.size() < MOST_NAMED)
                        .ifPresent(different::add);
            }
        }
    }

    /** What the log says of a case: its state and the number of the service's last fact. */
    private List<Object> recorded(@Nullable CaseRecord<S> record) {
        return record == null || record.state() == null && record.sequence() == 0
                ? List.of()
                : List.of(Optional.ofNullable(record.state()).map(ServiceCase::recorded), record.sequence());
    }

    /**
     * A lease or an attempt is in no log. An ETag that somebody holds must not fit another state: where the states differ,
     * nobody knows any more which were given out, as after a store was brought back from a copy. The time is beyond all of
     * them.
     */
    private CaseRecord<S> withWhatIsNoFact(CaseRecord<S> rebuilt, @Nullable CaseRecord<S> stored) {
        S known = stored == null ? null : stored.state();
        S kept = known == null ? rebuilt.state() : state(rebuilt).withUnrecordedOf(known);
        long next = Math.max(machineTime.instant().getEpochSecond(), rebuilt.revision());
        if (stored != null) {
            boolean same = stored.sequence() == rebuilt.sequence() && Objects.equals(kept, known);
            next = same ? stored.revision() : Math.max(next, stored.revision() + 1);
        }
        return new CaseRecord<>(
                rebuilt.caseId(),
                rebuilt.version(),
                next,
                rebuilt.state() == null && Objects.equals(kept, state(rebuilt)) ? null : kept,
                rebuilt.seen(),
                rebuilt.sequence(),
                List.of(),
                rebuilt.traceparent());
    }

    private static <S> Map<String, CaseRecord<S>> byId(List<CaseRecord<S>> records) {
        Map<String, CaseRecord<S>> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.caseId(), record));
        return byId;
    }

    private static List<String> list(Stream<String> ids) {
        try (ids) {
            return ids.toList();
        }
    }

    private static void inTurns(Iterator<String> ids, Consumer<List<String>> turn) {
        List<String> next = new ArrayList<>();
        while (ids.hasNext()) {
            next.add(ids.next());
            if (next.size() == AT_ONCE || !ids.hasNext()) {
                turn.accept(List.copyOf(next));
                next.clear();
            }
        }
    }
}
