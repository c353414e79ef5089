package city.otklik.sla.processing;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Supplies a processor for every partition, with the store of its cases. */
final class ClockProcessorSupplier implements ProcessorSupplier<byte[], byte[], byte[], OutgoingRecord> {

    /**
     * The changelog is read whole when a partition moves: small segments, closed after ten minutes and cleaned when a fifth of
     * them is stale or half an hour old, keep it near the size of the state.
     */
    private static final Map<String, String> CHANGELOG = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 * 1024 * 1024),
            TopicConfig.SEGMENT_MS_CONFIG, "600000",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2",
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1800000",
            TopicConfig.DELETE_RETENTION_MS_CONFIG, "3600000");

    private final ProcessorDependencies dependencies;

    ClockProcessorSupplier(ProcessorDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Processor<byte[], byte[], byte[], OutgoingRecord> get() {
        return new ClockProcessor(dependencies);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(ClocksFunction.STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(CHANGELOG));
    }
}
