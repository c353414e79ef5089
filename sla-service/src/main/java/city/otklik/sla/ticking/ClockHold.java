package city.otklik.sla.ticking;

import city.otklik.facts.ClocksHeld;
import city.otklik.facts.ClocksReleased;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.time.CityClock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;

/** Holds the clocks of the whole city, and releases them: a record on every partition, before whatever ticks follow. */
public final class ClockHold {

    private static final long PATIENCE_SECONDS = 10;

    private final TickLog log;
    private final CityClock clock;
    private final String instance;

    public ClockHold(TickLog log, CityClock clock, String instance) {
        this.log = log;
        this.clock = clock;
        this.instance = instance;
    }

    /**
     * No clock moves from here on.
     *
     * @throws LogWriter.LogUnavailableException when it is not known whether every partition was told: say it again
     */
    public void hold(String reason, Actor actor) {
        write(new ClocksHeld(clock.instant().truncatedTo(ChronoUnit.MILLIS), instance, reason), actor);
    }

    /**
     * The clocks run again; what fell due meanwhile is raised at the next tick.
     *
     * @throws LogWriter.LogUnavailableException when it is not known whether every partition was told: say it again
     */
    public void release(String reason, Actor actor) {
        write(new ClocksReleased(clock.instant().truncatedTo(ChronoUnit.MILLIS), instance, reason), actor);
    }

    private void write(SpecificRecord record, Actor actor) {
        List<CompletableFuture<?>> written = new ArrayList<>();
        for (int partition = 0; partition < log.partitions(); partition++) {
            written.add(log.append(partition, record, actor).toCompletableFuture());
        }
        try {
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LogWriter.LogUnavailableException(
                    "The log did not take " + record.getSchema().getName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogWriter.LogUnavailableException("Interrupted while holding or releasing the clocks", e);
        }
    }
}
