package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the calendars of the log to {@link PublishedCalendars}: every instance reads all of them before its first case.
 * A record that is no calendar is passed over, since nothing may stop the clocks.
 */
public final class CalendarProcessor implements Processor<byte[], byte[], Void, Void> {

    /** The store the calendars are stored in as they were written. */
    public static final String STORE = "working-calendars-read";

    private static final Logger LOG = LoggerFactory.getLogger(CalendarProcessor.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FactReader reader;
    private final PublishedCalendars calendars;
    private @Nullable KeyValueStore<byte[], byte[]> store;

    public CalendarProcessor(FactReader reader, PublishedCalendars calendars) {
        this.reader = reader;
        this.calendars = calendars;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
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

    /** False while the registry does not answer: a calendar left out would shift every deadline after it. */
    private boolean added(Record<byte[], byte[]> record) {
        try {
            switch (reader.read(asRead(record))) {
                case Reading.Understood understood
                when understood.fact().content() instanceof WorkingCalendarPublished published ->
                    calendars.put(published);
                case Reading.Refused refused ->
                    LOG.error(
                            "A record of working-calendars is passed over: {} of {}", refused.rule(), refused.field());
                default -> {
                    // Of a newer service.
                }
            }
            return true;
        } catch (SchemaRegistry.RegistryUnavailableException unavailable) {
            LOG.warn("The calendars wait for the schema registry: {}", unavailable.getMessage());
            return false;
        }
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> asRead(Record<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                TopicPlan.WORKING_CALENDARS,
                0,
                0,
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
