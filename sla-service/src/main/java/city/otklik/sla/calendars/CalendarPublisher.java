package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.announcing.DeadlineEncoder;

/** Publishes calendars: from here on every instance counts by them. */
public final class CalendarPublisher {

    private final FactEncoder encoder;
    private final LogWriter log;

    public CalendarPublisher(FactEncoder encoder, LogWriter log) {
        this.encoder = encoder;
        this.log = log;
    }

    /**
     * Writes the version to the log and returns when it is there.
     *
     * @throws LogWriter.LogUnavailableException when that is not known
     */
    public void publish(WorkingCalendarPublished calendar) {
        String key = calendar.getCalendarId() + "@" + calendar.getVersion();
        log.append(
                encoder.encode(DeadlineEncoder.SOURCE, key, 1, calendar, new Actor(calendar.getPublishedBy()), null));
    }
}
