package city.otklik.testkit;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseHandlers;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseRebuild;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.FactRelay;
import city.otklik.casestore.ServiceCase;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

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
    private final String service;
    private final CaseType<S> type;
    private final List<Fact> history = new ArrayList<>();
    private int emittedInHistory;
    private final Map<String, Long> sequences = new HashMap<>();

    /** @param service its name, such as {@code approval} */
    public InMemoryCaseStore(String service, CaseType<S> type, CityClock clock) {
        this.service = service;
        this.type = type;
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
        history();
        FactType type = FactType.of(content.getSchema());
        long sequence = sequences.merge(type.owner() + "/" + caseId, 1L, Long::sum);
        return logged(type.owner() + "-" + caseId + "-" + sequence, caseId, sequence, null, content);
    }

    private Fact logged(String id, String caseId, long sequence, @Nullable String causation, SpecificRecord content) {
        Fact fact = fact(id, caseId, sequence, causation, content);
        history.add(fact);
        return fact;
    }

    private static Fact fact(
            String id, String caseId, long sequence, @Nullable String causation, SpecificRecord content) {
        String owner = FactType.of(content.getSchema()).owner();
        Instant at = FactType.occurredAt(content);
        return new Fact(id, owner, caseId, sequence, Actor.service(owner), at, causation, null, at, content);
    }

    /** Everything in the log: what was made by {@link #fact} and what the service emitted, each when it came. */
    public List<Fact> history() {
        List<OutgoingFact> emitted = log.facts();
        while (emittedInHistory < emitted.size()) {
            OutgoingFact sent = emitted.get(emittedInHistory++);
            logged(
                    sent.id(),
                    sent.key(),
                    sent.sequence(),
                    sent.causation(),
                    Objects.requireNonNull(wire.decode(sent.value())));
        }
        return List.copyOf(history);
    }

    /** These, about one case, as the log has them: each next in its owner's count. */
    public static List<Fact> inLog(String caseId, List<? extends SpecificRecord> contents) {
        Map<String, Long> last = new HashMap<>();
        return contents.stream()
                .map(content -> {
                    String owner = FactType.of(content.getSchema()).owner();
                    long sequence = last.merge(owner, 1L, Long::sum);
                    return fact(owner + "-" + caseId + "-" + sequence, caseId, sequence, null, content);
                })
                .toList();
    }

    /** Rebuilds the cases from everything in the log. */
    public CaseRebuild.Report rebuild() {
        return rebuild(history(), false);
    }

    /** Rebuilds the cases from {@code facts}, or compares only. */
    public CaseRebuild.Report rebuild(List<Fact> facts, boolean checkOnly) {
        return new CaseRebuild<>(service, type, new InMemoryRebuildStore<>(cases), CityClock.wall())
                .run((seen, fold) -> fold.accept(facts), checkOnly);
    }
}
