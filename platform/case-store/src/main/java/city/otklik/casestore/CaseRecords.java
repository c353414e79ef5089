package city.otklik.casestore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: where a service keeps its cases. Its in-memory twin and MongoDB pass the same contract test.
 *
 * @param <S> the service's state of a case
 */
public interface CaseRecords<S> {

    Optional<CaseRecord<S>> find(String caseId);

    /**
     * Writes the record whole if the stored version still is {@code record.version()} (0: not stored yet), as version
     * + 1.
     *
     * @return false when somebody else was first; nothing is written then
     */
    boolean save(CaseRecord<S> record);

    /** Takes the facts up to and including {@code sequence} out of the outbox and raises the version. */
    void forgetSent(String caseId, long sequence);

    /** Cases with facts in their outbox, oldest first. */
    List<String> unsent(int limit);

    /** Since when, in the machine's time, the longest waiting fact is in an outbox; empty when all have left. */
    Optional<Instant> unsentSince();
}
