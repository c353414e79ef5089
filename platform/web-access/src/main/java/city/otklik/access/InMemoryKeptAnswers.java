package city.otklik.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Answers of one instance, for a service without a store of its own. They are gone after a restart, so what such a service
 * does must be refused by itself when it was done before.
 */
public final class InMemoryKeptAnswers implements KeptAnswers {

    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Taken taken, long since) {}

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    public InMemoryKeptAnswers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized Optional<Taken> reserve(String key, String request) {
        long now = nanos.getAsLong();
        entries.values().removeIf(entry -> now - entry.since() >= KEPT.toNanos());
        Entry known = entries.get(key);
        if (known != null) {
            return Optional.of(known.taken());
        }
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(key, new Entry(new Taken(request, null), now));
        return Optional.empty();
    }

    @Override
    public synchronized void keep(String key, Answer answer) {
        entries.computeIfPresent(
                key, (same, entry) -> new Entry(new Taken(entry.taken().request(), answer), entry.since()));
    }

    @Override
    public synchronized void release(String key) {
        entries.remove(key);
    }
}
