package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
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

    private final AvroWire wire;
    private final PublishedCalendars calendars;
    private @Nullable KeyValueStore<byte[], byte[]> store;

    public CalendarProcessor(AvroWire wire, PublishedCalendars calendars) {
        this.wire = wire;
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
        while (!added(record.value())) {
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    /** False while the registry does not answer: a calendar left out would shift every deadline after it. */
    private boolean added(byte @Nullable [] value) {
        try {
            SpecificRecord content = wire.decode(value);
            if (content instanceof WorkingCalendarPublished published) {
                calendars.put(published);
            }
            return true;
        } catch (UnreadableRecordException unreadable) {
            LOG.error(
                    "A record of working-calendars is passed over, {}: {}", unreadable.rule(), unreadable.getMessage());
            return true;
        } catch (SchemaRegistry.RegistryUnavailableException unavailable) {
            LOG.warn("The calendars wait for the schema registry: {}", unavailable.getMessage());
            return false;
        }
    }
}
