package city.otklik.sla.asking;

import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.keeping.ClocksTopology;
import city.otklik.sla.keeping.KeptCase;
import city.otklik.sla.keeping.KeptCaseCodec;
import city.otklik.sla.keeping.PartitionMemory;
import city.otklik.sla.keeping.RunningStreams;
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

/** Finds a case in the stores of this instance, or tells which instance keeps it. */
final class CaseLookup {

    private final RunningStreams streams;
    private final ClockBoard board;
    private final IntSupplier partitions;
    private final String self;

    /**
     * @param partitions how many there are in all
     * @param self address of this instance among others, empty where it has none
     */
    CaseLookup(RunningStreams streams, ClockBoard board, IntSupplier partitions, String self) {
        this.streams = streams;
        this.board = board;
        this.partitions = partitions;
        this.self = self;
    }

    /** Where a case is. */
    sealed interface Found {
        /** @param revision changes with everything that is kept of the case */
        record Here(KeptCase kept, long revision) implements Found {}

        record Elsewhere(HostInfo host) implements Found {}

        record Nowhere() implements Found {}
    }

    /** @throws NotNow while partitions move, or when another instance keeps the case and cannot be reached */
    Found find(String caseId) {
        KafkaStreams client = client();
        try {
            HostInfo other = self.isEmpty() ? null : keptElsewhere(client, caseId);
            if (other != null) {
                return new Found.Elsewhere(other);
            }
            byte[] bytes = store(client).get(caseId);
            if (bytes == null || caseId.equals(PartitionMemory.KEY)) {
                requireAllWithinReach();
                return new Found.Nowhere();
            }
            return new Found.Here(KeptCaseCodec.decode(bytes), revision(bytes));
        } catch (InvalidStateStoreException moving) {
            throw new NotNow("the partitions are being handed out");
        }
    }

    /** @throws NotNow when other instances keep cases too and this one cannot ask them */
    void requireAllWithinReach() {
        if (self.isEmpty() && board.size() < partitions.getAsInt()) {
            throw new NotNow("this instance keeps " + board.size() + " of " + partitions.getAsInt()
                    + " partitions and has no otklik.rpc-address to reach the others by");
        }
    }

    /** Where the case's partition is, null when it is here. An instance without an address is told nothing of others. */
    private @Nullable HostInfo keptElsewhere(KafkaStreams client, String caseId) {
        KeyQueryMetadata keeper = client.queryMetadataForKey(ClocksTopology.STORE, caseId, new StringSerializer());
        if (keeper.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotNow("the partitions are being handed out");
        }
        if (board.keeps(keeper.partition())) {
            return null;
        }
        if (keeper.activeHost().equals(HostInfo.unavailable())) {
            throw new NotNow("another instance keeps the case and has no otklik.rpc-address");
        }
        return keeper.activeHost();
    }

    /** Every case this instance keeps. */
    void forEach(BiConsumer<String, KeptCase> reader) {
        try (var all = store(client()).all()) {
            while (all.hasNext()) {
                var entry = all.next();
                if (!entry.key.equals(PartitionMemory.KEY)) {
                    reader.accept(entry.key, KeptCaseCodec.decode(entry.value));
                }
            }
        } catch (InvalidStateStoreException moving) {
            throw new NotNow("the partitions are being handed out");
        }
    }

    private KafkaStreams client() {
        KafkaStreams client = streams.client();
        if (client == null) {
            throw new NotNow("the instance is starting or stopping");
        }
        return client;
    }

    private static ReadOnlyKeyValueStore<String, byte[]> store(KafkaStreams client) {
        return client.store(
                StoreQueryParameters.fromNameAndType(ClocksTopology.STORE, QueryableStoreTypes.keyValueStore()));
    }

    private static long revision(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
