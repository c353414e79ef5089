package city.otklik.sla.processing;

import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.sla.calendars.CalendarProcessor;
import city.otklik.sla.calendars.PublishedCalendars;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.state.Stores;

/**
 * Facts and ticks of one partition are read by one processor; its announcements and dead letters leave by one sink. The calendars
 * are read whole by every instance. Every name is given, so that an upgrade never renames the changelog.
 */
public final class ClocksTopology {

    /** The store of the cases, also the name of the changelog. */
    public static final String STORE = "case-clocks";

    private final ProcessorDependencies dependencies;
    private final PublishedCalendars published;
    private final DeadLetters deadLetters;

    /** @param deadLetters of the calendars; those of facts and ticks leave with the announcements */
    public ClocksTopology(ProcessorDependencies dependencies, PublishedCalendars published, DeadLetters deadLetters) {
        this.dependencies = dependencies;
        this.published = published;
        this.deadLetters = deadLetters;
    }

    /** Reads the calendars. */
    public void readCalendars(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(CalendarProcessor.STORE),
                                Serdes.ByteArray(),
                                Serdes.ByteArray())
                        .withLoggingDisabled(),
                TopicPlan.WORKING_CALENDARS,
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("working-calendars"),
                () -> new CalendarProcessor(dependencies.reader(), published, deadLetters));
    }

    /** Runs the clocks. */
    public void runClocks(KStream<byte[], byte[]> facts, KStream<byte[], byte[]> ticks) {
        facts.merge(ticks, Named.as("facts-and-ticks"))
                .process(new ClockProcessorSupplier(dependencies), Named.as("clock-processor"))
                .to(
                        new Destination(),
                        Produced.with(Serdes.ByteArray(), outgoing()).withName("deadlines-and-dead-letters"));
    }

    private record Destination() implements TopicNameExtractor<byte[], OutgoingRecord> {
        @Override
        public String extract(byte[] key, OutgoingRecord outgoing, RecordContext context) {
            return outgoing.topic();
        }
    }

    private static Serde<OutgoingRecord> outgoing() {
        Serializer<OutgoingRecord> bytes = (topic, outgoing) -> outgoing.value();
        return Serdes.serdeFrom(bytes, (topic, value) -> new OutgoingRecord(topic, value));
    }
}
