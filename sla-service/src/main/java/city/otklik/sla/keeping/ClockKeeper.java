package city.otklik.sla.keeping;

import city.otklik.facts.TimePassed;
import city.otklik.messaging.Unprocessable;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailable;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.UnreadableRecord;
import city.otklik.sla.board.PartitionBoard;
import city.otklik.sla.reading.ReadFact;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the clocks of one partition: facts change them, ticks let their time pass. A record that cannot be handled is set
 * aside in the same transaction and the partition moves on.
 */
final class ClockKeeper implements Processor<byte[], byte[], byte[], Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

    private final KeepersDesk desk;
    private @Nullable Watch watch;

    /** All that belongs to one assignment of the partition; a new one each time Kafka hands it to us. */
    private record Watch(
            ProcessorContext<byte[], Outgoing> context,
            PartitionClocks clocks,
            PartitionBoard board,
            Outlet outlet,
            Turns turns) {}

    ClockKeeper(KeepersDesk desk) {
        this.desk = desk;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> context) {
        PartitionBoard board = desk.board().begin(context.taskId().partition());
        Outlet outlet = new Outlet(context);
        CaseStore cases = new CaseStore(context.getStateStore(ClocksTopology.STORE));
        PartitionClocks clocks = new PartitionClocks(desk, cases, board, outlet);
        watch = new Watch(context, clocks, board, outlet, new Turns(context, clocks));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Watch now = watch;
        if (now == null) {
            throw new IllegalStateException("Kafka handed over a record before the partition");
        }
        try {
            handle(now, record);
        } catch (KafkaException streamsOwn) {
            throw streamsOwn;
        } catch (RegistryUnavailable away) {
            LOG.warn(
                    "Partition {} waits for the schema registry: {}",
                    now.context().taskId(),
                    away.getMessage());
            // The transaction is undone and the record read again; nothing else could be done with it.
            throw new TaskCorruptedException(Set.of(now.context().taskId()));
        } catch (RuntimeException unusable) {
            setAside(now, record, unusable);
        }
    }

    private void handle(Watch now, Record<byte[], byte[]> record) {
        String topic = now.context().recordMetadata().map(RecordMetadata::topic).orElse("");
        if (topic.equals(TopicPlan.CLOCK_TICKS)) {
            if (desk.wire().decode(record.value()) instanceof TimePassed tick) {
                now.clocks().passed(tick.getAt().toEpochMilli(), record.timestamp());
                now.turns().begin();
            }
            return;
        }
        ReadFact read = desk.reading().read(record);
        if (read == null) {
            desk.meters().passedOver();
        } else {
            now.clocks().happened(read, record.timestamp());
        }
    }

    private void setAside(Watch now, Record<byte[], byte[]> record, RuntimeException unusable) {
        Trouble trouble = Trouble.of(unusable);
        desk.meters().setAside(trouble.rule());
        RecordMetadata at = now.context().recordMetadata().orElseThrow();
        String coordinates = at.topic() + "/" + at.partition() + "/" + at.offset();
        if (unusable instanceof UnreadableRecord || unusable instanceof Unprocessable) {
            LOG.warn("Set aside {}: {} {}", coordinates, trouble.rule(), trouble.remedy());
        } else {
            LOG.error("Set aside {}: {}", coordinates, trouble.rule(), unusable);
        }
        now.outlet().setAside(record, trouble);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.turns().end();
            desk.board().end(watch.context().taskId().partition(), watch.board());
            watch = null;
        }
    }
}
