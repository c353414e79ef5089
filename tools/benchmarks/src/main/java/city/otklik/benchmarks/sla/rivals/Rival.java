package city.otklik.benchmarks.sla.rivals;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Something else that could wake the city up when a deadline falls due. */
public interface Rival extends AutoCloseable {

    /** A deadline, and when it falls due. */
    record Deadline(String id, Instant at) {}

    String name();

    /** Arms these in one batch; durable when it returns. Any number of threads at once. */
    void arm(List<Deadline> batch);

    /** Disarms these. Before {@link #begin}. */
    void cancel(List<String> ids);

    /** Forgets all that is armed. */
    void clear();

    /** Begins to fire what is due, and hands over the id of each. */
    void begin(Consumer<String> fired);

    @Override
    void close();
}
