package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.starting.Preparation;
import city.otklik.time.CityClock;
import city.otklik.workingtime.files.PackagedCalendars;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the log has the packaged calendar of the city before the first case is read. A newer release's calendar follows an
 * older release's, but never one that a person published.
 */
final class PackagedCalendarPublisher implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedCalendarPublisher.class);
    private static final String PUBLISHER = "service:sla";

    private final Supplier<List<WorkingCalendarPublished>> onLog;
    private final CalendarPublisher publisher;
    private final CityClock clock;
    private final String city;

    /** @param city id of the city's calendar; the curator's equals it until somebody publishes another (reading 12) */
    PackagedCalendarPublisher(
            Supplier<List<WorkingCalendarPublished>> onLog, CalendarPublisher publisher, CityClock clock, String city) {
        this.onLog = onLog;
        this.publisher = publisher;
        this.clock = clock;
        this.city = city;
    }

    @Override
    public void prepare() {
        List<WorkingCalendarPublished> known = onLog.get();
        String version = "release-" + fingerprint();
        boolean followsOurs = known.stream()
                .filter(calendar -> calendar.getCalendarId().equals(city))
                .allMatch(calendar -> calendar.getPublishedBy().equals(PUBLISHER)
                        && !calendar.getVersion().equals(version));
        String packaged = PackagedCalendars.text(city).orElse(null);
        if (followsOurs && packaged != null) {
            publisher.publish(new WorkingCalendarPublished(city, version, clock.instant(), PUBLISHER, packaged));
            LOG.info("Published the packaged calendar {} as version {}", city, version);
        }
    }

    /** Names the packaged calendars together: one may include the others. */
    private static String fingerprint() {
        CRC32 sum = new CRC32();
        for (String part : List.of("federal-ru", "stavropol-krai", "kislovodsk", "curator")) {
            PackagedCalendars.text(part).ifPresent(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }
}
