package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.city;

import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** One assignment of a partition after another, over the same store: what a restart or a rebalance does to a processor. */
final class ProcessorLife {

    private final ClockStory world;
    private final FactEncoder encoder;
    private final KeyValueStore<String, byte[]> store;
    private final MockProcessorContext<byte[], OutgoingRecord> context =
            new MockProcessorContext<>(new Properties(), new TaskId(0, 3), null);
    ClockProcessor processor;
    private long sequence;

    /** @param world brings calendars, registry and openClocks; its own partition is another */
    ProcessorLife(ClockStory world) {
        this.world = world;
        encoder = new FactEncoder(world.wire);
        store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(ClocksFunction.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        processor = new ClockProcessor(world.dependencies);
        processor.init(context);
    }

    /** The instance died: a new processor finds what the changelog holds. */
    ProcessorLife restarted() {
        processor = new ClockProcessor(world.dependencies);
        processor.init(context);
        return this;
    }

    /** Kafka revived the task: the same processor is handed the partition again. */
    ProcessorLife revived() {
        processor.init(context);
        return this;
    }

    ProcessorLife tick(String local) {
        return tick(city(local));
    }

    ProcessorLife tick(Instant at) {
        return ofTime(new TimePassed(at, "t"), at);
    }

    /** A record of {@code clock.ticks}, as the log took it at {@code logTime}. */
    ProcessorLife ofTime(SpecificRecord record, Instant logTime) {
        context.setRecordMetadata("clock.ticks", 3, ++sequence);
        OutgoingFact out = encoder.encode("sla", "t", sequence, record, Actor.service("sla"), null);
        processor.process(new Record<>(new byte[0], out.value(), logTime.toEpochMilli(), FactHeaders.of(out)));
        return this;
    }

    ProcessorLife fact(SpecificRecord fact) {
        return read(record(fact));
    }

    /** The fact as it is in the log. */
    Record<byte[], byte[]> record(SpecificRecord fact) {
        sequence++;
        FactType type = FactType.of(fact.getSchema());
        String caseId =
                String.valueOf(fact.get(fact.getSchema().getField("caseId").pos()));
        OutgoingFact out = encoder.encode(type.owner(), caseId, sequence, fact, Actor.service(type.owner()), null);
        return new Record<>(caseId.getBytes(StandardCharsets.UTF_8), out.value(), 0, FactHeaders.of(out));
    }

    ProcessorLife read(Record<byte[], byte[]> record) {
        context.setRecordMetadata("case.facts", 3, sequence);
        processor.process(record);
        return this;
    }

    /** What was written since it was last asked for, by case. */
    Map<String, List<SpecificRecord>> saidByCase() {
        Map<String, List<SpecificRecord>> written = new TreeMap<>();
        for (var forward : context.forwarded()) {
            String caseId = new String(forward.record().key(), StandardCharsets.UTF_8);
            written.computeIfAbsent(caseId, id -> new ArrayList<>())
                    .add(Objects.requireNonNull(
                            world.wire.decode(forward.record().value().value())));
        }
        context.resetForwards();
        return written;
    }

    List<String> written() {
        List<String> lines = new ArrayList<>();
        for (var forward : context.forwarded()) {
            lines.add(Announced.line(Objects.requireNonNull(
                    world.wire.decode(forward.record().value().value()))));
        }
        context.resetForwards();
        return lines;
    }
}
