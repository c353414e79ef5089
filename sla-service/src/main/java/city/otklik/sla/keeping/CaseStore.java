package city.otklik.sla.keeping;

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

    KeptCase get(String caseId) {
        byte[] bytes = store.get(caseId);
        lastId = caseId;
        lastBytes = bytes;
        return bytes == null ? KeptCase.NEW : KeptCaseCodec.decode(bytes);
    }

    /** Writes only what differs: a walk over a million unmoved cases must not rewrite the changelog. */
    void put(String caseId, KeptCase kept) {
        byte[] bytes = KeptCaseCodec.encode(kept);
        byte[] stored = caseId.equals(lastId) ? lastBytes : store.get(caseId);
        if (!Arrays.equals(bytes, stored)) {
            store.put(caseId, bytes);
            lastId = caseId;
            lastBytes = bytes;
        }
    }

    PartitionMemory memory() {
        return PartitionMemory.decode(store.get(PartitionMemory.KEY));
    }

    void remember(PartitionMemory memory) {
        store.put(PartitionMemory.KEY, memory.encode());
    }

    /** The ids of all cases, without reading what is kept of them. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                ids.add(all.next().key);
            }
        }
        ids.remove(PartitionMemory.KEY);
        return ids;
    }

    void forEach(BiConsumer<String, KeptCase> reader) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                if (!entry.key.equals(PartitionMemory.KEY)) {
                    reader.accept(entry.key, KeptCaseCodec.decode(entry.value));
                }
            }
        }
    }
}
