package city.otklik.sla.api;

import city.otklik.access.RefusalException;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.processing.ClocksFunction;
import city.otklik.sla.processing.PartitionState;
import city.otklik.sla.processing.StoredCase;
import city.otklik.sla.processing.StoredCaseCodec;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.zip.CRC32;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Finds a case in the stores of this instance, or finds which instance has it. */
final class CaseLookup {

    private final ClockStreamsConfigurer streams;
    private final OpenClockIndex openClocks;
    private final IntSupplier partitions;
    private final String self;

    /**
     * @param partitions how many there are in all
     * @param self address of this instance among others, empty where it has none
     */
    CaseLookup(ClockStreamsConfigurer streams, OpenClockIndex openClocks, IntSupplier partitions, String self) {
        this.streams = streams;
        this.openClocks = openClocks;
        this.partitions = partitions;
        this.self = self;
    }

    /** Where a case is. */
    sealed interface Found {
        /** @param revision changes with everything that is stored of the case */
        record Here(StoredCase stored, long revision) implements Found {}

        record Elsewhere(HostInfo host) implements Found {}

        record Nowhere() implements Found {}
    }

    /** @throws RefusalException while partitions move, or when another instance keeps the case and cannot be reached */
    Found find(String caseId) {
        KafkaStreams client = client();
        try {
            HostInfo other = self.isEmpty() ? null : peerOf(client, caseId);
            if (other != null) {
                return new Found.Elsewhere(other);
            }
            byte[] bytes = store(client).get(caseId);
            if (bytes == null || caseId.equals(PartitionState.KEY)) {
                requireAllWithinReach();
                return new Found.Nowhere();
            }
            return new Found.Here(StoredCaseCodec.decode(bytes), revision(bytes));
        } catch (InvalidStateStoreException moving) {
            throw new RefusalException(DeadlineRefusals.partitionsMoving());
        }
    }

    /** @throws RefusalException when other instances keep cases too and this one cannot ask them */
    void requireAllWithinReach() {
        if (self.isEmpty() && openClocks.size() < partitions.getAsInt()) {
            throw new RefusalException(DeadlineRefusals.noOwnAddress(openClocks.size(), partitions.getAsInt()));
        }
    }

    /** Where the case's partition is, null when it is here. An instance without an address knows nothing of others. */
    private @Nullable HostInfo peerOf(KafkaStreams client, String caseId) {
        KeyQueryMetadata owner = client.queryMetadataForKey(ClocksFunction.STORE, caseId, new StringSerializer());
        if (owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new RefusalException(DeadlineRefusals.partitionsMoving());
        }
        if (openClocks.has(owner.partition())) {
            return null;
        }
        if (owner.activeHost().equals(HostInfo.unavailable())) {
            throw new RefusalException(DeadlineRefusals.peerWithoutAddress());
        }
        return owner.activeHost();
    }

    /** Every case this instance keeps. */
    void forEach(BiConsumer<String, StoredCase> reader) {
        try (var all = store(client()).all()) {
            while (all.hasNext()) {
                var entry = all.next();
                if (!entry.key.equals(PartitionState.KEY)) {
                    reader.accept(entry.key, StoredCaseCodec.decode(entry.value));
                }
            }
        } catch (InvalidStateStoreException moving) {
            throw new RefusalException(DeadlineRefusals.partitionsMoving());
        }
    }

    private KafkaStreams client() {
        KafkaStreams client = streams.client();
        if (client == null) {
            throw new RefusalException(DeadlineRefusals.instanceStartingOrStopping());
        }
        return client;
    }

    private static ReadOnlyKeyValueStore<String, byte[]> store(KafkaStreams client) {
        return client.store(
                StoreQueryParameters.fromNameAndType(ClocksFunction.STORE, QueryableStoreTypes.keyValueStore()));
    }

    private static long revision(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
