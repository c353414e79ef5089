package city.otklik.casestore;

import city.otklik.access.RefusalException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/**
 * Reads cases for those who look at them.
 *
 * @param <S> the service's state of a case
 */
public final class CaseReader<S extends ServiceCase<S>> {

    private final CaseRecords<S> cases;

    CaseReader(CaseRecords<S> cases) {
        this.cases = cases;
    }

    /** What is known of the case; empty where nothing is. */
    public Optional<S> find(String caseId) {
        return cases.find(caseId).map(CaseRecord::state);
    }

    /**
     * The case with its revision as {@code ETag}.
     *
     * @param view from the state and its revision
     * @throws RefusalException where nothing is known of the case
     */
    public <V> ResponseEntity<V> read(String caseId, BiFunction<S, Long, V> view) {
        CaseRecord<S> record = cases.find(caseId)
                .filter(found -> found.state() != null)
                .orElseThrow(() -> new RefusalException(CaseRefusals.unknownCase(caseId)));
        S state = java.util.Objects.requireNonNull(record.state());
        return ResponseEntity.ok().eTag(Revision.etag(record.revision())).body(view.apply(state, record.revision()));
    }
}
