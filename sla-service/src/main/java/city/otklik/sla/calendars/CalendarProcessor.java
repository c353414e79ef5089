package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.sla.records.StreamRecords;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the calendars of the log to {@link PublishedCalendars}: every instance reads all of them before its first case.
 * A record that is no calendar, or none that a clock may run on, becomes a dead letter: nothing may stop the clocks.
 */
public final class CalendarProcessor implements Processor<byte[], byte[], Void, Void> {

    /** The store the calendars are stored in as they were written. */
    public static final String STORE = "working-calendars-read";

    private static final Logger LOG = LoggerFactory.getLogger(CalendarProcessor.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FactReader reader;
    private final PublishedCalendars calendars;
    private final DeadLetters deadLetters;
    private @Nullable ProcessorContext<Void, Void> context;
    private @Nullable KeyValueStore<byte[], byte[]> store;

    public CalendarProcessor(FactReader reader, PublishedCalendars calendars, DeadLetters deadLetters) {
        this.reader = reader;
        this.calendars = calendars;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (store != null && record.key() != null) {
            store.put(record.key(), record.value());
        }
        while (!added(record)) {
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    /** False while the registry or the log does not answer: a calendar left out would shift every deadline after it. */
    private boolean added(Record<byte[], byte[]> record) {
        try {
            ConsumerRecord<byte @Nullable [], byte @Nullable []> read =
                    StreamRecords.asRead(Objects.requireNonNull(context), record);
            problem(read).ifPresent(refused -> deadLetter(read, refused));
            return true;
        } catch (SchemaRegistry.RegistryUnavailableException | LogWriter.LogUnavailableException unavailable) {
            LOG.warn("The calendars wait: {}", unavailable.getMessage());
            return false;
        }
    }

    private record Problem(String field, String rule, String remedy) {}

    /** Adds the calendar; or says why it is none that a clock may run on. */
    private Optional<Problem> problem(ConsumerRecord<byte @Nullable [], byte @Nullable []> read) {
        try {
            return switch (reader.read(read)) {
                case Reading.Understood understood
                when understood.fact().content() instanceof WorkingCalendarPublished published ->
                    calendars.put(published).stream()
                            .findFirst()
                            .map(first -> new Problem("content", "unusable-calendar", first.toString()));
                case Reading.Refused refused ->
                    Optional.of(new Problem(refused.field(), refused.rule(), refused.remedy()));
                default -> Optional.empty();
            };
        } catch (SchemaRegistry.RegistryUnavailableException away) {
            throw away;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("A calendar of the log cannot be used", failed);
            return Optional.of(new Problem(
                    "content",
                    "unusable-calendar",
                    "Reading it failed with " + failed.getClass().getSimpleName()
                            + ": this is an error of the program; report it, and publish the calendar again"));
        }
    }

    /** Every start reads the topic again: a letter that is kept already is not kept again, as that would undo a discard. */
    private void deadLetter(ConsumerRecord<byte @Nullable [], byte @Nullable []> read, Problem problem) {
        DeadLetter letter = new DeadLetter(read, problem.field(), problem.rule(), problem.remedy());
        LOG.error("Dead letter {}: {}; the calendar before it stays in force", letter.origin(), problem.remedy());
        deadLetters.keep(letter);
    }
}
