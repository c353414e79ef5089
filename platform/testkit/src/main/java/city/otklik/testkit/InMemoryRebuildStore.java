package city.otklik.testkit;

import city.otklik.casestore.CaseRebuild;
import city.otklik.casestore.CaseRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The stores of a rebuild in memory.
 *
 * @param <S> the service's state of a case
 */
public final class InMemoryRebuildStore<S> implements CaseRebuild.RebuildStore<S> {

    private final InMemoryCaseRecords<S> current;
    private final Map<String, CaseRecord<S>> fresh = new LinkedHashMap<>();

    /** @param current the cases in use, which the fresh ones replace */
    public InMemoryRebuildStore(InMemoryCaseRecords<S> current) {
        this.current = current;
    }

    @Override
    public boolean hasUnsent() {
        return !current.unsent(1).isEmpty();
    }

    @Override
    public List<CaseRecord<S>> current(Collection<String> caseIds) {
        return caseIds.stream().flatMap(id -> current.find(id).stream()).toList();
    }

    @Override
    public List<CaseRecord<S>> fresh(Collection<String> caseIds) {
        return caseIds.stream().map(fresh::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void put(Collection<CaseRecord<S>> records) {
        records.forEach(record -> fresh.put(record.caseId(), record));
    }

    @Override
    public Stream<String> currentIds() {
        return current.all().stream().map(CaseRecord::caseId);
    }

    @Override
    public Stream<String> freshIds() {
        return new ArrayList<>(fresh.keySet()).stream();
    }

    @Override
    public void switchOver() {
        current.replaceBy(fresh.values());
        fresh.clear();
    }

    @Override
    public void discard() {
        fresh.clear();
    }
}
