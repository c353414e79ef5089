package city.otklik.sla.openclocks;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is open in the partitions that this instance processes. */
public final class OpenClockIndex {

    private final Map<Integer, PartitionIndex> partitions = new ConcurrentHashMap<>();
    private final Set<OpenGroup> seen = ConcurrentHashMap.newKeySet();
    private volatile Consumer<OpenGroup> newGroup = group -> {};

    /** Adds the listener that is called for every group when its first clock opens; there is one. */
    public void onNewGroup(Consumer<OpenGroup> listener) {
        newGroup = listener;
        seen.forEach(listener);
    }

    private void seen(OpenGroup group) {
        if (seen.add(group)) {
            newGroup.accept(group);
        }
    }

    /** An empty index for a partition that this instance begins to process; what it was before is forgotten. */
    public PartitionIndex begin(int partition) {
        PartitionIndex index = new PartitionIndex(this::seen);
        partitions.put(partition, index);
        return index;
    }

    /** This instance no longer processes the partition; an index begun since then stays. */
    public void end(int partition, PartitionIndex index) {
        partitions.remove(partition, index);
    }

    /** The open clocks that are wanted, first due first, at most {@code limit}. */
    public Stream<OpenClock> byDue(Predicate<OpenClock> wanted, int limit) {
        return indexes().stream()
                .flatMap(index -> index.byDue().stream().filter(wanted).limit(limit))
                .sorted()
                .limit(limit);
    }

    /** How many clocks are open in the groups wanted. */
    public int count(Predicate<OpenGroup> wanted) {
        int sum = 0;
        for (PartitionIndex index : indexes()) {
            for (Map.Entry<OpenGroup, Integer> entry : index.counts().entrySet()) {
                sum += wanted.test(entry.getKey()) ? entry.getValue() : 0;
            }
        }
        return sum;
    }

    /** The city's time in the partition that lags most; 0 where one has not ticked, {@link Long#MAX_VALUE} without any. */
    public long slowestTick() {
        return indexes().stream().mapToLong(PartitionIndex::tickedAt).min().orElse(Long.MAX_VALUE);
    }

    /** For how long no tick was worked off in the partition that lags most, in nanoseconds of the machine's time. */
    public long silence() {
        long now = System.nanoTime();
        return indexes().stream()
                .mapToLong(index -> now - index.tickedNanos())
                .max()
                .orElse(0);
    }

    /** For how long the longest waiting due instant has not been looked at, milliseconds. */
    public long longestWait() {
        return indexes().stream().mapToLong(PartitionIndex::waitingMillis).max().orElse(0);
    }

    /** Cases that wait to be counted again after a change of calendar or policy. */
    public int recountsLeft() {
        return indexes().stream().mapToInt(PartitionIndex::recountsLeft).sum();
    }

    /** In how many partitions the clocks are held. */
    public int held() {
        return (int) indexes().stream().filter(PartitionIndex::isHeld).count();
    }

    /** Whether this instance processes that partition. */
    public boolean has(int partition) {
        return partitions.containsKey(partition);
    }

    /** How many partitions this instance processes. */
    public int size() {
        return partitions.size();
    }

    private Collection<PartitionIndex> indexes() {
        return partitions.values();
    }
}
