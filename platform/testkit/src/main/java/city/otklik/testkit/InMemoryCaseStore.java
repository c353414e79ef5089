package city.otklik.testkit;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseHandlers;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.FactRelay;
import city.otklik.casestore.ServiceCase;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A service's case store with everything around it in memory: given facts, when a command, then look at what was emitted.
 *
 * @param <S> the service's state of a case
 */
public final class InMemoryCaseStore<S extends ServiceCase<S>> {

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());
    private final InMemoryLog log = new InMemoryLog();
    private final InMemoryCaseRecords<S> cases = new InMemoryCaseRecords<>(CityClock.wall());
    private final CaseHandlers<S> handlers;
    private final Map<String, Long> sequences = new HashMap<>();

    /** @param service its name, such as {@code approval} */
    public InMemoryCaseStore(String service, CaseType<S> type, CityClock clock) {
        this.handlers = new CaseHandlers<>(service, type, cases, new FactEncoder(wire), new FactRelay(log), clock);
    }

    public CaseCommandHandler<S> commands() {
        return handlers.commands();
    }

    public CaseFactHandler<S> facts() {
        return handlers.facts();
    }

    public CaseReader<S> reader() {
        return handlers.reader();
    }

    public InMemoryCaseRecords<S> cases() {
        return cases;
    }

    public InMemoryLog log() {
        return log;
    }

    /** What the service emitted about the case, in order, as a reader would decode it. */
    public List<SpecificRecord> emitted(String caseId) {
        return log.facts().stream()
                .filter(fact -> fact.key().equals(caseId))
                .map(fact -> wire.decode(fact.value()))
                .toList();
    }

    /** Handles {@code content} as it would come from the log: from its owner, next in its owner's count for this case. */
    public void given(String caseId, SpecificRecord content) {
        handlers.facts().handle(fact(caseId, content));
    }

    /** {@code content} as it would come from the log. */
    public Fact fact(String caseId, SpecificRecord content) {
        FactType type = FactType.of(content.getSchema());
        long sequence = sequences.merge(type.owner() + "/" + caseId, 1L, Long::sum);
        Instant at = FactType.occurredAt(content);
        return new Fact(
                type.owner() + "-" + caseId + "-" + sequence,
                type.owner(),
                caseId,
                sequence,
                Actor.service(type.owner()),
                at,
                null,
                null,
                at,
                content);
    }
}
