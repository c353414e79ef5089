package city.otklik.sla.keeping;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The cases of one partition in the changelogged store. */
final class CaseStore {

    private final KeyValueStore<String, byte[]> store;

    CaseStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    KeptCase get(String caseId) {
        byte[] bytes = store.get(caseId);
        return bytes == null ? KeptCase.NEW : KeptCaseCodec.decode(bytes);
    }

    /** Writes only what differs: a walk over a million unmoved cases must not rewrite the changelog. */
    void put(String caseId, KeptCase kept) {
        byte[] bytes = KeptCaseCodec.encode(kept);
        if (!Arrays.equals(bytes, store.get(caseId))) {
            store.put(caseId, bytes);
        }
    }

    PartitionMemory memory() {
        return PartitionMemory.decode(store.get(PartitionMemory.KEY));
    }

    void remember(PartitionMemory memory) {
        store.put(PartitionMemory.KEY, memory.encode());
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
