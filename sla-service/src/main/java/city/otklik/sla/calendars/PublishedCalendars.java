package city.otklik.sla.calendars;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.UsableCalendars;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every calendar version on the log, ready for arithmetic. Filled by the log alone; read by any thread. */
public final class PublishedCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedCalendars.class);

    private final CalendarProperties names;
    private final List<SlaPolicy> policies;
    private final Map<String, Map<String, PublishedCalendar>> byId = new TreeMap<>();
    private volatile @Nullable CurrentCalendars current;

    /** @param policies whose terms a calendar must be able to use up */
    public PublishedCalendars(CalendarProperties names, List<SlaPolicy> policies) {
        this.names = names;
        this.policies = List.copyOf(policies);
    }

    /** What the text says, or why no clock may run on it; the same for a trial, a publication and a record of the log. */
    public UsableCalendars.Result read(String file, String text, Instant publishedAt) {
        return UsableCalendars.read(file, text, policies, publishedAt);
    }

    /**
     * Adds a version. One that cannot be used, or is there already, changes nothing: the last good one stays in force.
     *
     * @return why it cannot be used; empty where it can
     */
    public List<CalendarFileProblem> put(WorkingCalendarPublished published) {
        String file = published.getCalendarId() + "@" + published.getVersion();
        return switch (read(file, published.getContent(), published.getPublishedAt())) {
            case UsableCalendars.Result.Usable usable -> {
                put(new PublishedCalendar(
                        published,
                        new CalendarVersion(
                                published.getCalendarId(),
                                published.getVersion(),
                                published.getPublishedAt(),
                                usable.calendar())));
                yield List.of();
            }
            case UsableCalendars.Result.Refused refused -> refused.problems();
        };
    }

    /** What would count if that version were published too; null while the city has no calendar at all. */
    public synchronized @Nullable CurrentCalendars with(CalendarVersion candidate) {
        CalendarTimeline city = timeline(names.city(), candidate);
        if (city == null) {
            return null;
        }
        CalendarTimeline curator = timeline(names.curator(), candidate);
        CalendarTimeline decided = curator == null ? city : curator;
        return new CurrentCalendars(Calendars.of(city, decided), city, decided, "if published");
    }

    private @Nullable CalendarTimeline timeline(String id, CalendarVersion candidate) {
        CalendarTimeline known = timeline(id);
        if (!candidate.calendarId().equals(id)) {
            return known;
        }
        return known == null ? CalendarTimeline.of(candidate) : known.with(candidate);
    }

    private synchronized void put(PublishedCalendar calendar) {
        Map<String, PublishedCalendar> versions =
                byId.computeIfAbsent(calendar.text().getCalendarId(), id -> new TreeMap<>());
        PublishedCalendar known = versions.put(calendar.text().getVersion(), calendar);
        if (known == null || !known.text().equals(calendar.text())) {
            LOG.info(
                    "Calendar {} version {} of {} is in force",
                    calendar.text().getCalendarId(),
                    calendar.text().getVersion(),
                    calendar.text().getPublishedAt());
            current = compose();
        }
    }

    private @Nullable CurrentCalendars compose() {
        CalendarTimeline city = timeline(names.city());
        if (city == null) {
            return null;
        }
        CalendarTimeline curator = timeline(names.curator());
        CalendarTimeline decided = curator == null ? city : curator;
        return new CurrentCalendars(Calendars.of(city, decided), city, decided, mark(city) + "|" + mark(decided));
    }

    private @Nullable CalendarTimeline timeline(String id) {
        Map<String, PublishedCalendar> versions = byId.get(id);
        return versions == null
                ? null
                : CalendarTimeline.of(versions.values().stream()
                        .map(PublishedCalendar::version)
                        .toList());
    }

    /** Differs between two states of a calendar. */
    private String mark(CalendarTimeline timeline) {
        return timeline.versions().stream()
                .map(v -> v.calendarId() + "@" + v.version() + "="
                        + v.publishedAt().toEpochMilli() + ":" + contentHash(v))
                .collect(Collectors.joining(","));
    }

    private String contentHash(CalendarVersion version) {
        PublishedCalendar found = find(version.calendarId(), version.version());
        return found == null
                ? ""
                : Integer.toHexString(found.text().getContent().hashCode());
    }

    /** What counts now, null while the city's calendar is not on the log. */
    public @Nullable CurrentCalendars current() {
        return current;
    }

    /** That version, null where there is none. */
    public synchronized @Nullable PublishedCalendar find(String id, String version) {
        Map<String, PublishedCalendar> versions = byId.get(id);
        return versions == null ? null : versions.get(version);
    }

    /** The version of that calendar published last, null where there is none. */
    public synchronized @Nullable PublishedCalendar latest(String id) {
        CalendarTimeline timeline = timeline(id);
        return timeline == null ? null : find(id, timeline.latest().version());
    }

    /** Every version, by calendar and publication. */
    public synchronized List<PublishedCalendar> all() {
        return byId.values().stream()
                .flatMap(versions -> versions.values().stream()
                        .sorted(java.util.Comparator.comparing(
                                calendar -> calendar.version().publishedAt())))
                .toList();
    }
}
