package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseLife;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stops the process before and after every step of write → send → mark, restarts it, and looks: nothing lost, nothing
 * reordered within a case, a fact read again handled once.
 */
abstract class CrashTest {

    private static final int FACTS = 3;
    private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");

    /** What the service keeps: the marks of the facts it handled, in order. */
    record Heard(String caseId, List<Long> sequences) implements ServiceCase<Heard> {
        @Override
        public CaseLife life() {
            return CaseLife.unknown();
        }

        @Override
        public Heard evolve(SpecificRecord fact) {
            if (!(fact instanceof MessageAccepted accepted)) {
                return this;
            }
            List<Long> more = new ArrayList<>(sequences);
            more.add(Long.valueOf(accepted.getMarks().getFirst()));
            return new Heard(caseId, more);
        }
    }

    /** A process that was killed; nobody catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the steps of a process and kills it at one of them. */
    static final class Executioner {
        private final int at;
        private int steps;

        Executioner(int at) {
            this.at = at;
        }

        void step() {
            if (++steps == at) {
                throw new Killed();
            }
        }
    }

    /** The surroundings, which outlive the process. */
    abstract CaseRecords<Heard> records();

    abstract LogWriter log();

    /** The ids of this case's facts as they are in the log, duplicates and all. */
    abstract List<String> logged(String caseId);

    @TestFactory
    Stream<DynamicTest> aProcessKilledAtAnyStepLosesReordersAndDoublesNothing() {
        int steps = stepsOfAnUndisturbedRun();
        assertThat(steps).isGreaterThan(4 * FACTS);
        return java.util.stream.IntStream.rangeClosed(1, steps)
                .mapToObj(at -> DynamicTest.dynamicTest("killed at step " + at + " of " + steps, () -> killedAt(at)));
    }

    private int stepsOfAnUndisturbedRun() {
        Executioner none = new Executioner(Integer.MAX_VALUE);
        handleAll("undisturbed-" + UUID.randomUUID(), none);
        return none.steps;
    }

    private void killedAt(int step) {
        String caseId = "K-" + step + "-" + UUID.randomUUID();
        try {
            handleAll(caseId, new Executioner(step));
            throw new AssertionError("The process was not killed");
        } catch (Killed e) {
            // The next process reads from the last committed offset, so everything again, and sweeps.
        }
        Executioner spared = new Executioner(Integer.MAX_VALUE);
        sweep(spared);
        handleAll(caseId, spared);
        sweep(spared);

        CaseRecord<Heard> record = records().find(caseId).orElseThrow();
        assertThat(record.state())
                .isEqualTo(new Heard(
                        caseId, LongStream.rangeClosed(1, FACTS).boxed().toList()));
        assertThat(record.outbox()).isEmpty();
        List<String> everything = LongStream.rangeClosed(1, 2 * FACTS)
                .mapToObj(sequence -> caseId + "-" + sequence)
                .toList();
        assertThat(new LinkedHashSet<>(logged(caseId)))
                .as("first appearances in the log: all of them, in order")
                .containsExactlyElementsOf(everything);
        assertThat(absorbed(logged(caseId), caseId))
                .as("what a reader that remembers the highest sequence handles")
                .containsExactlyElementsOf(everything);
    }

    private static List<String> absorbed(List<String> ids, String caseId) {
        List<String> handled = new ArrayList<>();
        long highest = 0;
        for (String id : ids) {
            long sequence = Long.parseLong(id.substring(caseId.length() + 1));
            if (sequence > highest) {
                highest = sequence;
                handled.add(id);
            }
        }
        return handled;
    }

    private void sweep(Executioner executioner) {
        FactRelay relay = new FactRelay(new MortalLog(log(), executioner));
        CaseRecords<Heard> records = new MortalRecords(records(), executioner);
        records.unsent(1000).forEach(caseId -> relay.send(caseId, records));
    }

    private void handleAll(String caseId, Executioner executioner) {
        CaseFactHandler<Heard> handler = new CaseHandlers<>(
                        "routing",
                        new CaseType<>(Heard.class, id -> new Heard(id, List.of())),
                        new MortalRecords(records(), executioner),
                        new FactEncoder(new AvroWire(new InMemoryRegistry())),
                        new FactRelay(new MortalLog(log(), executioner)),
                        CityClock.wall())
                .facts();
        for (long sequence = 1; sequence <= FACTS; sequence++) {
            handler.handle(fact(caseId, sequence), (heard, now) -> {
                SpecificRecord answer = ExecutorAppointed.newBuilder()
                        .setCaseId(heard.caseId())
                        .setOccurredAt(AT)
                        .setExecutor("ivanova")
                        .build();
                return Decision.emit(answer, answer);
            });
        }
    }

    private static Fact fact(String caseId, long sequence) {
        MessageAccepted accepted = MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(AT)
                .setSentAt(AT)
                .setNetwork(Network.VK)
                .setMarks(List.of(Long.toString(sequence)))
                .build();
        return new Fact(
                "i-" + sequence, "intake", caseId, sequence, Actor.service("intake"), AT, null, null, AT, accepted);
    }

    /** The log as a mortal process uses it. */
    private record MortalLog(LogWriter log, Executioner executioner) implements LogWriter {
        @Override
        public void append(OutgoingFact fact) {
            executioner.step();
            log.append(fact);
            executioner.step();
        }
    }

    /** The store as a mortal process uses it. */
    private record MortalRecords(CaseRecords<Heard> records, Executioner executioner) implements CaseRecords<Heard> {
        @Override
        public Optional<CaseRecord<Heard>> find(String caseId) {
            return records.find(caseId);
        }

        @Override
        public boolean save(CaseRecord<Heard> record) {
            executioner.step();
            boolean saved = records.save(record);
            executioner.step();
            return saved;
        }

        @Override
        public void forgetSent(String caseId, long sequence) {
            executioner.step();
            records.forgetSent(caseId, sequence);
            executioner.step();
        }

        @Override
        public List<String> unsent(int limit) {
            return records.unsent(limit);
        }

        @Override
        public Optional<Instant> unsentSince() {
            return records.unsentSince();
        }
    }
}
