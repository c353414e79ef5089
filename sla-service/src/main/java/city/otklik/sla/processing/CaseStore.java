package city.otklik.sla.processing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The cases of one partition in the changelogged store. */
final class CaseStore {

    private final KeyValueStore<String, byte[]> store;
    private String lastId = "";
    private byte @Nullable [] lastBytes;

    CaseStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    StoredCase get(String caseId) {
        byte[] bytes = store.get(caseId);
        lastId = caseId;
        lastBytes = bytes;
        return bytes == null ? StoredCase.NEW : StoredCaseCodec.decode(bytes);
    }

    /** Writes only what differs: a walk over a million unmoved cases must not rewrite the changelog. */
    void put(String caseId, StoredCase stored) {
        byte[] bytes = StoredCaseCodec.encode(stored);
        byte[] known = caseId.equals(lastId) ? lastBytes : store.get(caseId);
        if (!Arrays.equals(bytes, known)) {
            store.put(caseId, bytes);
            lastId = caseId;
            lastBytes = bytes;
        }
    }

    PartitionState partitionState() {
        return PartitionState.decode(store.get(PartitionState.KEY));
    }

    void put(PartitionState partition) {
        store.put(PartitionState.KEY, partition.encode());
    }

    /** The ids of all cases, without reading what is stored of them. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                ids.add(all.next().key);
            }
        }
        ids.remove(PartitionState.KEY);
        return ids;
    }

    void forEach(BiConsumer<String, StoredCase> reader) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                if (!entry.key.equals(PartitionState.KEY)) {
                    reader.accept(entry.key, StoredCaseCodec.decode(entry.value));
                }
            }
        }
    }
}
