package city.otklik.casestore;

import city.otklik.access.Decision;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads a case and writes a decision on it: state, inbox and outbox in one write, then on to the log. */
final class CaseWriter<S extends ServiceCase<S>> {

    /** How often a race for one case may be lost before something else must be wrong. */
    static final int ATTEMPTS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(CaseWriter.class);

    private final String service;
    private final CaseType<S> type;
    private final CaseRecords<S> cases;
    private final FactEncoder encoder;
    private final FactRelay relay;

    CaseWriter(String service, CaseType<S> type, CaseRecords<S> cases, FactEncoder encoder, FactRelay relay) {
        this.service = service;
        this.type = type;
        this.cases = cases;
        this.encoder = encoder;
        this.relay = relay;
    }

    String service() {
        return service;
    }

    CaseRecord<S> load(String caseId) {
        return cases.find(caseId).orElseGet(() -> CaseRecord.unknown(caseId));
    }

    /** What is known of the case; never null. */
    S state(CaseRecord<S> record) {
        return Objects.requireNonNullElseGet(
                record.state(), () -> type.unknown().apply(record.caseId()));
    }

    /** Sends what a crash may have left in the outbox. */
    void relay(String caseId) {
        relay.send(caseId, cases);
    }

    /**
     * Writes what a person decided. Where they named the revision they decided on, whatever they caused raises it: the same
     * command with it is refused, even where only this fact shows that it was carried out.
     *
     * @param compared the revision that the command named; null where it named none
     * @return empty when the case was changed meanwhile: nothing is written then
     */
    Optional<CommandResult.Done<S>> write(
            CaseRecord<S> before, S state, Decision.Accepted<S> decision, Actor actor, @Nullable Long compared) {
        boolean raises = compared != null && !decision.facts().isEmpty();
        return write(before, state, decision, actor, null, raises ? before.revision() + 1 : before.revision());
    }

    /**
     * Writes what followed from a fact.
     *
     * @param evolved the state after {@code cause}, before the decision's own facts
     * @return empty when the case was changed meanwhile: nothing is written then
     */
    Optional<CommandResult.Done<S>> react(CaseRecord<S> before, S evolved, Decision.Accepted<S> decision, Fact cause) {
        return write(before, evolved, decision, Actor.service(service), cause, before.revision());
    }

    private Optional<CommandResult.Done<S>> write(
            CaseRecord<S> before,
            S evolved,
            Decision.Accepted<S> decision,
            Actor actor,
            @Nullable Fact cause,
            long lowestRevision) {
        S after = decision.noted() == null ? evolved : noted(evolved, decision.noted());
        for (SpecificRecord fact : decision.facts()) {
            after = after.evolve(fact);
        }
        S known = state(before);
        long revision = Math.max(lowestRevision, Revision.after(before.revision(), known, after));
        List<OutgoingFact> added = encoded(before, decision.facts(), actor, cause);
        List<OutgoingFact> outbox = new ArrayList<>(before.outbox());
        outbox.addAll(added);
        long sequence = before.sequence() + added.size();
        CaseRecord<S> record = new CaseRecord<>(
                before.caseId(),
                before.version(),
                revision,
                before.state() == null && after.equals(known) ? null : after,
                seen(before, cause),
                sequence,
                outbox,
                trace(before, cause, added));
        if (!cases.save(record)) {
            return Optional.empty();
        }
        relay(before.caseId());
        String last = added.isEmpty() ? null : service + ";" + sequence;
        if (last != null) {
            LOG.info("Case {}: {} ({})", before.caseId(), types(added), last);
        }
        return Optional.of(new CommandResult.Done<>(after, revision, last, decision.facts()));
    }

    private S noted(S evolved, S noted) {
        if (!noted.recorded().equals(evolved.recorded())) {
            throw new IllegalStateException("Case " + evolved.caseId()
                    + ": a decision changed the recorded state without a fact; emit one, or note only what is none");
        }
        return noted;
    }

    private List<OutgoingFact> encoded(
            CaseRecord<S> before, List<SpecificRecord> facts, Actor actor, @Nullable Fact cause) {
        List<OutgoingFact> encoded = new ArrayList<>();
        long sequence = before.sequence();
        for (SpecificRecord fact : facts) {
            OutgoingFact out = encoder.encode(service, before.caseId(), ++sequence, fact, actor, cause);
            encoded.add(before.traceparent() == null ? out : out.inTrace(before.traceparent()));
        }
        return encoded;
    }

    private static @Nullable String trace(CaseRecord<?> before, @Nullable Fact cause, List<OutgoingFact> added) {
        if (before.traceparent() != null) {
            return before.traceparent();
        }
        return cause != null && cause.traceparent() != null
                ? cause.traceparent()
                : added.stream()
                        .map(OutgoingFact::traceparent)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private Map<String, Long> seen(CaseRecord<S> before, @Nullable Fact cause) {
        if (cause == null || cause.sequence() == 0) {
            return before.seen();
        }
        Map<String, Long> seen = new HashMap<>(before.seen());
        seen.put(cause.source(), cause.sequence());
        return seen;
    }

    private static String types(List<OutgoingFact> facts) {
        return facts.stream().map(OutgoingFact::type).collect(Collectors.joining(", "));
    }
}
