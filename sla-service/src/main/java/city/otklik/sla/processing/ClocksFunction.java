package city.otklik.sla.processing;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * Runs the clocks: facts and ticks of one partition are read by one processor, its announcements and dead letters leave by one
 * sink. Every name is given, so that an upgrade never renames the changelog.
 */
public final class ClocksFunction implements BiConsumer<KStream<byte[], byte[]>, KStream<byte[], byte[]>> {

    /** The store of the cases, also the name of the changelog. */
    public static final String STORE = "case-clocks";

    private final ProcessorDependencies dependencies;

    ClocksFunction(ProcessorDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void accept(KStream<byte[], byte[]> facts, KStream<byte[], byte[]> ticks) {
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
