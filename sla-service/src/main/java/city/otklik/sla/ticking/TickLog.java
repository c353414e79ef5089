package city.otklik.sla.ticking;

import city.otklik.messaging.Actor;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecord;

/** Port: where ticks are written. */
public interface TickLog {

    /** How many partitions wait for ticks. */
    int partitions();

    /**
     * Writes one record about time: a tick, a hold, a release.
     *
     * @param actor who causes it
     *
     * @return the log's own time of the record, or why it was not written
     */
    CompletionStage<Instant> append(int partition, SpecificRecord record, Actor actor);
}
