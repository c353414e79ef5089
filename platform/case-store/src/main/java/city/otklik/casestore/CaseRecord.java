package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a service keeps about one case, written at once so that state, inbox and outbox never disagree.
 *
 * @param version of the document, raised by every write; 0 before the first
 * @param revision of the state, raised only by what a person decides on and by a command that named it; what people see
 *     as {@code ETag}
 * @param state null while the service keeps none
 * @param seen the highest sequence handled of each source
 * @param sequence the last one given to a fact of this service about this case
 * @param outbox facts not yet known to be in the log, in order
 * @param traceparent W3C trace context of the case's first fact, so that every later one carries on its message's trace;
 *     null where none is known
 */
public record CaseRecord<S>(
        String caseId,
        long version,
        long revision,
        @Nullable S state,
        Map<String, Long> seen,
        long sequence,
        List<OutgoingFact> outbox,
        @Nullable String traceparent) {

    public CaseRecord {
        seen = Map.copyOf(seen);
        outbox = List.copyOf(outbox);
    }

    public static <S> CaseRecord<S> unknown(String caseId) {
        return new CaseRecord<>(caseId, 0, 0, null, Map.of(), 0, List.of(), null);
    }

    /** Without the facts up to and including {@code last}, which are known to be in the log. */
    public CaseRecord<S> withoutSent(long last) {
        List<OutgoingFact> left =
                outbox.stream().filter(fact -> fact.sequence() > last).toList();
        return new CaseRecord<>(caseId, version, revision, state, seen, sequence, left, traceparent);
    }

    CaseRecord<S> withSeen(Map<String, Long> all) {
        return new CaseRecord<>(caseId, version, revision, state, all, sequence, outbox, traceparent);
    }

    /** Whether a fact of {@code source} with this sequence was handled before; sequence 0 is never counted. */
    public boolean hasSeen(String source, long factSequence) {
        return factSequence > 0 && factSequence <= seen.getOrDefault(source, 0L);
    }
}
