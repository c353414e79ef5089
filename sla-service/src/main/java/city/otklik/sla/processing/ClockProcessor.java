package city.otklik.sla.processing;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.facts.ClockHoldChanged;
import city.otklik.facts.ClocksHeld;
import city.otklik.facts.ClocksReleased;
import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.Replay;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.sla.announcing.DeadlineEncoder;
import city.otklik.sla.openclocks.PartitionIndex;
import city.otklik.sla.records.StreamRecords;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the clocks of one partition: facts change them, ticks let their time pass. A record that cannot be handled becomes a
 * dead letter in the same transaction and the partition moves on.
 */
final class ClockProcessor implements Processor<byte[], byte[], byte[], OutgoingRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(ClockProcessor.class);

    private final ProcessorDependencies dependencies;
    private @Nullable Assignment assignment;
    /** Whether the last tick was dropped: one line says so for all that follow. */
    private boolean disbelieved;

    /**
     * All that belongs to one assignment of the partition; a new one each time Kafka hands it to us.
     *
     * @param holds who held the clocks, and why, since the assignment or the last release
     */
    private record Assignment(
            ProcessorContext<byte[], OutgoingRecord> context,
            PartitionClocks clocks,
            PartitionIndex openClocks,
            RecordForwarder forwarder,
            WorkPunctuator work,
            Set<Hold> holds) {}

    private record Hold(Actor actor, String reason) {}

    ClockProcessor(ProcessorDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void init(ProcessorContext<byte[], OutgoingRecord> context) {
        PartitionIndex openClocks =
                dependencies.openClocks().begin(context.taskId().partition());
        RecordForwarder forwarder = new RecordForwarder(context);
        CaseStore cases = new CaseStore(context.getStateStore(ClocksFunction.STORE));
        PartitionClocks clocks = new PartitionClocks(dependencies, cases, openClocks, forwarder);
        assignment = new Assignment(
                context, clocks, openClocks, forwarder, new WorkPunctuator(context, clocks), new HashSet<>());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Assignment now = assignment;
        if (now == null) {
            throw new IllegalStateException("Kafka handed over a record before the partition");
        }
        ConsumerRecord<byte @Nullable [], byte @Nullable []> arrived = StreamRecords.asRead(now.context(), record);
        ConsumerRecord<byte @Nullable [], byte @Nullable []> read = Replay.is(arrived, DeadlineEncoder.SOURCE)
                ? Replay.original(arrived).orElse(null)
                : arrived;
        if (read == null) {
            deadLetter(
                    now,
                    arrived,
                    "headers",
                    "replay-without-origin",
                    "A replay says where and when its record was read first: replay by ./otklik dead-letters");
            return;
        }
        try {
            handle(now, read);
        } catch (KafkaException streamsOwn) {
            throw streamsOwn;
        } catch (RegistryUnavailableException away) {
            LOG.warn(
                    "Partition {} waits for the schema registry: {}",
                    now.context().taskId(),
                    away.getMessage());
            // The transaction is undone and the record read again; nothing else could be done with it.
            throw new TaskCorruptedException(Set.of(now.context().taskId()));
        } catch (RuntimeException failed) {
            LOG.error("Dead letter {}: the clocks failed on it", FactReader.origin(read), failed);
            deadLetter(
                    now,
                    read,
                    "",
                    DeadLetter.DEFECT,
                    "The clocks failed on it with " + failed.getClass().getSimpleName()
                            + ": this is an error of the program; report it, then replay the record on a corrected"
                            + " release");
        }
    }

    private void handle(Assignment now, ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        switch (dependencies.reader().read(record)) {
            case Reading.Understood understood
            when understood.fact().content() instanceof TimePassed tick -> passed(now, tick, record.timestamp());
            case Reading.Understood understood
            when understood.fact().content() instanceof ClocksHeld held -> {
                now.clocks().hold(true);
                if (now.holds().add(new Hold(understood.fact().actor(), held.getReason()))) {
                    LOG.error("{}: the clocks are held: {}", now.context().taskId(), held.getReason());
                    onRecord(
                            now,
                            record,
                            understood.fact(),
                            new ClockHoldChanged(held.getOccurredAt(), true, held.getInstance(), held.getReason()));
                }
            }
            case Reading.Understood understood
            when understood.fact().content() instanceof ClocksReleased released -> {
                now.holds().clear();
                if (now.clocks().hold(false)) {
                    LOG.warn("{}: the clocks are released: {}", now.context().taskId(), released.getReason());
                    onRecord(
                            now,
                            record,
                            understood.fact(),
                            new ClockHoldChanged(
                                    released.getOccurredAt(), false, released.getInstance(), released.getReason()));
                }
            }
            case Reading.Understood understood -> happened(now, understood.fact(), record.timestamp());
            case Reading.Unknown unknown -> dependencies.meters().passedOver();
            case Reading.Refused refused -> {
                LOG.warn("Dead letter {}: {} of {}", FactReader.origin(record), refused.rule(), refused.field());
                deadLetter(now, record, refused.field(), refused.rule(), refused.remedy());
            }
        }
    }

    /**
     * Every partition is told; the first one puts it on record, in the transaction that holds or releases it. A hold that is
     * said again, as after an answer that was lost, is on record once; one with another reason or by somebody else is one more,
     * though the clocks are held already. What is said again after a restart is on record again.
     */
    private void onRecord(
            Assignment now,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            Fact cause,
            ClockHoldChanged change) {
        if (record.partition() == 0) {
            now.forwarder()
                    .forward(dependencies.encoder().encode(change, record.offset() + 1, cause), record.timestamp());
        }
    }

    private void passed(Assignment now, TimePassed tick, long logTime) {
        if (now.clocks().passed(tick.getAt().toEpochMilli(), logTime)) {
            disbelieved = false;
            now.work().begin();
            return;
        }
        dependencies.meters().tickDropped();
        if (!disbelieved) {
            LOG.error(
                    "{}: a tick of {} by {} is dropped, the log has it at {}; further ones are only counted",
                    now.context().taskId(),
                    tick.getAt(),
                    tick.getInstance(),
                    Instant.ofEpochMilli(logTime));
        }
        disbelieved = true;
    }

    private void happened(Assignment now, Fact fact, long logTime) {
        ClockFact clockFact = ClockFacts.of(fact);
        if (clockFact == null && ClockFacts.departments(fact.content()) == null) {
            dependencies.meters().passedOver();
        } else {
            now.clocks().happened(fact, clockFact, logTime);
        }
    }

    private void deadLetter(
            Assignment now,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            String field,
            String rule,
            String remedy) {
        dependencies.meters().deadLetter(rule);
        now.forwarder().forward(new DeadLetter(record, field, rule, remedy));
    }

    @Override
    public void close() {
        if (assignment != null) {
            assignment.work().end();
            dependencies.openClocks().end(assignment.context().taskId().partition(), assignment.openClocks());
            assignment = null;
        }
    }
}
