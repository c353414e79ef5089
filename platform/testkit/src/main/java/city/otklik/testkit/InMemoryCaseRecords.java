package city.otklik.testkit;

import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseRecords;
import city.otklik.messaging.OutgoingFact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases in memory. */
public final class InMemoryCaseRecords<S> implements CaseRecords<S> {

    private final InstantSource machineTime;
    private final Map<String, CaseRecord<S>> stored = new LinkedHashMap<>();
    private final Map<String, Instant> unsentSince = new LinkedHashMap<>();

    public InMemoryCaseRecords(InstantSource machineTime) {
        this.machineTime = machineTime;
    }

    @Override
    public synchronized Optional<CaseRecord<S>> find(String caseId) {
        return Optional.ofNullable(stored.get(caseId));
    }

    @Override
    public synchronized boolean save(CaseRecord<S> record) {
        CaseRecord<S> before = stored.get(record.caseId());
        if (record.version() != (before == null ? 0 : before.version())) {
            return false;
        }
        put(record, record.outbox());
        return true;
    }

    @Override
    public synchronized void forgetSent(String caseId, long sequence) {
        CaseRecord<S> before = stored.get(caseId);
        if (before != null) {
            put(before, before.withoutSent(sequence).outbox());
        }
    }

    private void put(CaseRecord<S> record, List<OutgoingFact> outbox) {
        stored.put(
                record.caseId(),
                new CaseRecord<>(
                        record.caseId(),
                        record.version() + 1,
                        record.revision(),
                        record.state(),
                        record.seen(),
                        record.sequence(),
                        outbox,
                        record.traceparent()));
        if (outbox.isEmpty()) {
            unsentSince.remove(record.caseId());
        } else {
            unsentSince.putIfAbsent(record.caseId(), machineTime.instant());
        }
    }

    @Override
    public synchronized List<String> unsent(int limit) {
        return unsentSince.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> unsentSince() {
        return unsentSince.values().stream().min(Comparator.naturalOrder());
    }

    /** These are all the cases from now on, as they are. */
    public synchronized void replaceBy(Collection<CaseRecord<S>> cases) {
        stored.clear();
        unsentSince.clear();
        cases.forEach(record -> stored.put(record.caseId(), record));
    }

    /** Every stored case, for a look from outside. */
    public synchronized List<CaseRecord<S>> all() {
        return List.copyOf(stored.values());
    }
}
