package city.otklik.simulator.journal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that is kept in the journal. To be used within a turn of the journal.
 *
 * @param <K> the key, found in the value
 * @param <F> the value; recorded whenever it changes
 */
public final class JournaledMap<K extends Comparable<K>, F extends Record> {

    private final TreeMap<K, F> values = new TreeMap<>();
    private final Function<F, K> key;
    private final Track<F> track;

    JournaledMap(Journal journal, String name, Class<F> type, Function<F, K> key) {
        this.key = key;
        this.track = journal.track(name, type, value -> values.put(key.apply(value), value));
    }

    /** Adds or replaces a value. */
    public void put(F value) {
        if (!value.equals(values.get(key.apply(value)))) {
            track.record(value);
        }
    }

    /** The value of this key; none for null. */
    public Optional<F> get(@Nullable K wanted) {
        return wanted == null ? Optional.empty() : Optional.ofNullable(values.get(wanted));
    }

    /** Every value in the order of the keys. */
    public List<F> values() {
        return List.copyOf(values.values());
    }

    /** The greatest key. */
    public Optional<K> lastKey() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.lastKey());
    }
}
