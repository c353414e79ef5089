package city.otklik.sla.ticking;

import city.otklik.facts.TimePassed;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Port: where ticks are written. */
public interface TickLog {

    /** How many partitions wait for ticks. */
    int partitions();

    /**
     * Writes one tick.
     *
     * @return the log's own time of the record, or why it was not written
     */
    CompletionStage<Instant> append(int partition, TimePassed tick);
}
