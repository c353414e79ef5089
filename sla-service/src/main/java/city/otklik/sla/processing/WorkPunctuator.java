package city.otklik.sla.processing;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets a partition go on with what was too much for one tick, in turns with the facts that come in meanwhile. The machine's
 * clock only gives the turns; the city's time moves by ticks alone. Nothing is scheduled while nothing is left, as even an
 * idle turn costs a transaction. A turn must be short: in between, Streams hands over as little as one record.
 */
final class WorkPunctuator {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final ProcessorContext<byte[], OutgoingRecord> context;
    private final PartitionClocks clocks;
    private @Nullable Cancellable scheduled;

    WorkPunctuator(ProcessorContext<byte[], OutgoingRecord> context, PartitionClocks clocks) {
        this.context = context;
        this.clocks = clocks;
    }

    /** Goes on from here for as long as something is left. */
    void begin() {
        if (scheduled == null && clocks.hasMore()) {
            scheduled = context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, at -> next());
        }
    }

    private void next() {
        clocks.continueWork();
        if (!clocks.hasMore()) {
            end();
        }
    }

    void end() {
        if (scheduled != null) {
            scheduled.cancel();
            scheduled = null;
        }
    }
}
