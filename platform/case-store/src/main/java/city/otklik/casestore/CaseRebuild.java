package city.otklik.casestore;

import city.otklik.messaging.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Folds a service's facts into a fresh store, next to the one in use, and compares or switches. No reaction runs and nothing
 * is sent.
 */
final class CaseRebuild<S extends ServiceCase<S>> {

    private static final int MOST_NAMED = 20;

    private final String service;
    private final CaseType<S> type;
    private final RebuildStore<S> store;

    CaseRebuild(String service, CaseType<S> type, RebuildStore<S> store) {
        this.service = service;
        this.type = type;
        this.store = store;
    }

    /**
     * Where the cases in use and the fresh ones are.
     *
     * @param <S> the service's state of a case
     */
    interface RebuildStore<S> {

        /** Whether facts in the outbox of a case in use have not reached the log. */
        boolean hasUnsent();

        /** A case in use; without its state where that cannot be read, as after a release that changed its form. */
        Optional<CaseRecord<S>> current(String caseId);

        /** Empty at first. */
        CaseRecords<S> fresh();

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
    interface FactLog {

        /** @param seen by case id, the inbox of the case in use; empty where it is not stored */
        void read(Function<String, Optional<Map<String, Long>>> seen, Consumer<Fact> fold);
    }

    /**
     * What came of it.
     *
     * @param cases how many are in the log
     * @param different ids of cases whose recorded state differs from the one in use, twenty at most
     * @param differences how many those are in all
     */
    record Report(long cases, List<String> different, long differences) {}

    /**
     * @param checkOnly true: nothing in use is touched
     * @throws IllegalStateException while facts in an outbox have not reached the log
     */
    Report run(FactLog log, boolean checkOnly) {
        if (store.hasUnsent()) {
            throw new IllegalStateException("The outbox of the " + service
                    + " service still holds facts: start the service until it has sent them, then rebuild");
        }
        store.discard();
        log.read(caseId -> store.current(caseId).map(CaseRecord::seen), this::fold);
        Report report = compare();
        if (checkOnly) {
            store.discard();
        } else {
            keepWhatIsNoFact();
            if (store.hasUnsent()) {
                throw new IllegalStateException("Facts were decided meanwhile: stop every instance, then rebuild");
            }
            store.switchOver();
        }
        return report;
    }

    private void fold(Fact fact) {
        CaseRecords<S> fresh = store.fresh();
        CaseRecord<S> before = fresh.find(fact.caseId()).orElseGet(() -> CaseRecord.unknown(fact.caseId()));
        if (before.hasSeen(fact.source(), fact.sequence())) {
            return;
        }
        boolean own = fact.source().equals(service);
        S known = Objects.requireNonNullElseGet(
                before.state(), () -> type.unknown().apply(fact.caseId()));
        S after = known.evolve(fact.content());
        Map<String, Long> seen = new HashMap<>(before.seen());
        seen.put(fact.source(), fact.sequence());
        boolean stale = own || !after.decidedOn().equals(known.decidedOn());
        CaseRecord<S> next = new CaseRecord<>(
                before.caseId(),
                before.version(),
                before.revision() + (stale ? 1 : 0),
                before.state() == null && after.equals(known) ? null : after,
                seen,
                own ? fact.sequence() : before.sequence(),
                List.of(),
                before.traceparent() == null ? fact.traceparent() : before.traceparent());
        if (!fresh.save(next)) {
            throw new IllegalStateException(
                    "Case " + fact.caseId() + " was rebuilt by another process at the same time");
        }
    }

    private Report compare() {
        List<String> different = new ArrayList<>();
        long[] counts = new long[2];
        try (Stream<String> ids = store.freshIds()) {
            ids.forEach(caseId -> {
                counts[0]++;
                note(caseId, different, counts);
            });
        }
        try (Stream<String> ids = store.currentIds()) {
            ids.filter(caseId -> store.fresh().find(caseId).isEmpty())
                    .forEach(caseId -> note(caseId, different, counts));
        }
        return new Report(counts[0], List.copyOf(different), counts[1]);
    }

    private void note(String caseId, List<String> different, long[] counts) {
        if (!recorded(store.current(caseId)).equals(recorded(store.fresh().find(caseId)))) {
            counts[1]++;
            if (different.size() < MOST_NAMED) {
                different.add(caseId);
            }
        }
    }

    /** What the log says of a case: its state and the number of the service's last fact. */
    private List<Object> recorded(Optional<CaseRecord<S>> record) {
        return record.filter(found -> found.state() != null || found.sequence() > 0)
                .map(found -> List.<Object>of(
                        Optional.ofNullable(found.state()).map(ServiceCase::recorded), found.sequence()))
                .orElse(List.of());
    }

    /**
     * A lease or an attempt is in no log: where the recorded state is the same, it stays. And an ETag that somebody holds
     * must not fit another state.
     */
    private void keepWhatIsNoFact() {
        try (Stream<String> ids = store.freshIds()) {
            ids.toList()
                    .forEach(caseId -> store.current(caseId).ifPresent(current -> {
                        CaseRecord<S> fresh = store.fresh().find(caseId).orElseThrow();
                        boolean same = recorded(Optional.of(current)).equals(recorded(Optional.of(fresh)));
                        store.fresh()
                                .save(new CaseRecord<>(
                                        caseId,
                                        fresh.version(),
                                        same ? current.revision() : Math.max(fresh.revision(), current.revision() + 1),
                                        same ? current.state() : fresh.state(),
                                        fresh.seen(),
                                        fresh.sequence(),
                                        List.of(),
                                        fresh.traceparent()));
                    }));
        }
    }
}
