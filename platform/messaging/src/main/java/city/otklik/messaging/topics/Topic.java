package city.otklik.messaging.topics;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the city as it is declared.
 *
 * @param key what the records' key is, in words
 * @param writers services (or {@code curator}) that write it
 * @param retention how long records are kept, null without limit
 * @param largestPartition in bytes, beyond which its oldest records leave before their time, null without limit
 * @param largestRecord in bytes, as the broker measures a batch
 * @param ordered whether the records of one key build on each other, so that later ones wait behind one that could not
 *     be handled
 * @param purpose one sentence
 */
public record Topic(
        String name,
        String key,
        Set<String> writers,
        @Nullable Duration retention,
        @Nullable Long largestPartition,
        int largestRecord,
        Spread spread,
        boolean ordered,
        String purpose) {

    /** Over how many partitions the records go. */
    public enum Spread {
        /** As many as {@code otklik.topics.partitions} says, the same number for all of these topics. */
        BY_KEY,
        /** One: few records that a person reads in order. */
        SINGLE
    }

    public Topic {
        writers = Set.copyOf(writers);
    }
}
