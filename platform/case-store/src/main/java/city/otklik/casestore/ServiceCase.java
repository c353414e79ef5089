package city.otklik.casestore;

import city.otklik.lifecycle.CaseLife;
import org.apache.avro.specific.SpecificRecord;

/**
 * What one service knows of one case. Immutable, and built from the facts of the log alone, so that it can be rebuilt.
 *
 * @param <S> the service's own type
 */
public interface ServiceCase<S extends ServiceCase<S>> {

    String caseId();

    /** What may happen to the case now, as far as this service knows. */
    CaseLife life();

    /**
     * The case after a fact, of this service or of another: the only way it changes. Total, as nobody can refuse what has
     * happened; the same where the fact does not concern this service.
     */
    S evolve(SpecificRecord fact);

    /** Without what is no fact, such as the lease of an attempt: this is what a rebuild must bring back. */
    @SuppressWarnings("unchecked")
    default S recorded() {
        return (S) this;
    }

    /**
     * The same case, rebuilt from the log, with what is no fact in {@code stored}, the state in use until now: what is safe
     * to keep, though the facts of the two may differ. A service that keeps such things says which.
     */
    @SuppressWarnings("unchecked")
    default S withUnrecordedOf(S stored) {
        return (S) this;
    }

    /**
     * What a person bases a decision on: only its change makes an open form stale. A clock that moves does not belong to
     * it, nor who has opened a sealed text. A command with {@code If-Match} that emits anything makes it stale in any case:
     * it could be carried out again otherwise.
     */
    default Object decidedOn() {
        return recorded();
    }
}
