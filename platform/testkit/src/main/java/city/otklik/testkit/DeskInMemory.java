package city.otklik.testkit;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.FactRelay;
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
 * A service's desk with everything around it in memory: tell it facts, give it commands, look at what it said.
 *
 * @param <S> the service's state of a case
 */
public final class DeskInMemory<S> {

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());
    private final InMemoryLog log = new InMemoryLog();
    private final InMemoryCaseRecords<S> records = new InMemoryCaseRecords<>(CityClock.wall());
    private final CaseDesk<S> desk;
    private final Map<String, Long> sequences = new HashMap<>();

    /** @param source the service whose desk it is */
    public DeskInMemory(String source) {
        this.desk = new CaseDesk<>(source, records, new FactEncoder(wire), new FactRelay(log));
    }

    public CaseDesk<S> desk() {
        return desk;
    }

    public InMemoryCaseRecords<S> records() {
        return records;
    }

    public InMemoryLog log() {
        return log;
    }

    /** What the desk said about the case, in order, as a reader would decode it. */
    public List<SpecificRecord> said(String caseId) {
        return log.facts().stream()
                .filter(fact -> fact.key().equals(caseId))
                .map(fact -> wire.decode(fact.value()))
                .toList();
    }

    /** {@code content} as it would come from the log: from its owner, next in its owner's count for this case. */
    public Fact fact(String caseId, SpecificRecord content) {
        FactType type = FactType.of(content.getSchema());
        long sequence = sequences.merge(type.owner() + "/" + caseId, 1L, Long::sum);
        Instant at = FactType.occurredAt(content);
        return new Fact(
                caseId + "-" + sequence,
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
