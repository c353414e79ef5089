package city.otklik.casestore;

import city.otklik.access.worded.Outcome;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A service's desk: decides on facts and commands, one case at a time. State and outgoing facts change in one write; a
 * fact is handled once; what was written leaves for the log at once or, after a crash, by the sweeper.
 *
 * @param <S> the service's state of a case
 */
public final class CaseDesk<S> {

    private static final int ATTEMPTS = 50;

    private final String source;
    private final CaseRecords<S> records;
    private final FactEncoder encoder;
    private final FactRelay relay;

    public CaseDesk(String source, CaseRecords<S> records, FactEncoder encoder, FactRelay relay) {
        this.source = source;
        this.records = records;
        this.encoder = encoder;
        this.relay = relay;
    }

    /** What the desk keeps about the case, empty where it keeps nothing. */
    public Optional<CaseRecord<S>> find(String caseId) {
        return records.find(caseId);
    }

    /**
     * Decides on a fact of the log, once: the same fact read again changes nothing.
     *
     * @param decide from the current state (empty: none yet) to the next one
     * @return false when the fact had been handled before
     */
    public boolean handle(Fact fact, Function<Optional<S>, Step<S>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseRecord<S> before = records.find(fact.caseId()).orElseGet(() -> CaseRecord.unknown(fact.caseId()));
            if (before.hasSeen(fact.source(), fact.sequence())) {
                relay.send(before.caseId(), records);
                return false;
            }
            Step<S> step = decide.apply(Optional.ofNullable(before.state()));
            Map<String, Long> seen = new HashMap<>(before.seen());
            if (fact.sequence() > 0) {
                seen.put(fact.source(), fact.sequence());
            }
            Actor actor = Actor.service(source);
            CaseRecord<S> after = next(before, step.state(), seen, step.facts(), actor, fact);
            if (records.save(after)) {
                relay.send(after.caseId(), records);
                return true;
            }
        }
        throw new IllegalStateException("Case " + fact.caseId() + " was changed by others " + ATTEMPTS + " times");
    }

    /**
     * Decides on a person's command.
     *
     * @param expectedRevision the revision the person saw, null where the command does not depend on it
     */
    public <R, A> Outcome<R, A> command(
            String caseId,
            @Nullable Long expectedRevision,
            Actor actor,
            Function<Optional<S>, Ruling<S, R, A>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseRecord<S> before = records.find(caseId).orElseGet(() -> CaseRecord.unknown(caseId));
            if (expectedRevision != null && expectedRevision != before.revision()) {
                return new Outcome.Overtaken<>(expectedRevision, before.revision());
            }
            Ruling<S, R, A> ruling = decide.apply(Optional.ofNullable(before.state()));
            if (ruling instanceof Ruling.Refused<S, R, A>(R refusal)) {
                return new Outcome.Refused<>(refusal);
            }
            Ruling.Done<S, R, A> done = (Ruling.Done<S, R, A>) ruling;
            CaseRecord<S> after = next(before, done.state(), before.seen(), done.facts(), actor, null);
            if (records.save(after)) {
                relay.send(caseId, records);
                return new Outcome.Done<>(done.answer(), after.revision());
            }
        }
        throw new IllegalStateException("Case " + caseId + " was changed by others " + ATTEMPTS + " times");
    }

    private CaseRecord<S> next(
            CaseRecord<S> before,
            @Nullable S state,
            Map<String, Long> seen,
            List<SpecificRecord> facts,
            Actor actor,
            @Nullable Fact cause) {
        List<OutgoingFact> outbox = new ArrayList<>(before.outbox());
        long sequence = before.sequence();
        for (SpecificRecord fact : facts) {
            outbox.add(encoder.encode(source, before.caseId(), ++sequence, fact, actor, cause));
        }
        boolean changed = !facts.isEmpty() || (state != null && !state.equals(before.state()));
        long revision = changed ? before.revision() + 1 : before.revision();
        return new CaseRecord<>(before.caseId(), before.version(), revision, state, seen, sequence, outbox, before.traceparent());
    }
}
