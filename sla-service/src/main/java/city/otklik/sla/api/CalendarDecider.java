package city.otklik.sla.api;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.deadlines.policy.UsableCalendars.Result;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.PublishedCalendar;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides whether a calendar may be put into force (reading 11).
 *
 * @param names of the calendars that clocks run on
 */
record CalendarDecider(CalendarProperties names) {

    /** The name of the text in its problems. */
    static final String FILE = "calendar";

    /** @param text of the whole calendar */
    record TryCalendar(String text) {}

    /** @param text of the whole calendar */
    record PublishCalendar(Actor by, String text) {}

    /** Notes the version that would count; nobody is told. */
    Decision<CalendarVersion> tryOut(PublishedCalendars known, TryCalendar command, Instant now) {
        return ifUsable(known, command.text(), now, usable -> Decision.note(version(usable, "trial", now)));
    }

    /** The version is named after the instant of its publication. What is in force already is not published again. */
    Decision<CalendarVersion> publish(PublishedCalendars known, PublishCalendar command, Instant now) {
        return ifUsable(
                known,
                command.text(),
                now,
                usable -> inForce(known, usable.layers().id(), command.text())
                        .map(Decision::<CalendarVersion>refuse)
                        .orElseGet(() -> published(version(usable, now.toString(), now), command)));
    }

    private static CalendarVersion version(Result.Usable usable, String version, Instant now) {
        return new CalendarVersion(usable.layers().id(), version, now, usable.calendar());
    }

    private static Decision<CalendarVersion> published(CalendarVersion version, PublishCalendar command) {
        return Decision.note(
                version,
                new WorkingCalendarPublished(
                        version.calendarId(),
                        version.version(),
                        version.publishedAt(),
                        command.by().name(),
                        command.text()));
    }

    private Decision<CalendarVersion> ifUsable(
            PublishedCalendars known,
            String text,
            Instant now,
            Function<Result.Usable, Decision<CalendarVersion>> decide) {
        return switch (known.read(FILE, text, now)) {
            case Result.Usable usable -> {
                String id = usable.layers().id();
                yield id.equals(names.city()) || id.equals(names.curator())
                        ? decide.apply(usable)
                        : Decision.refuse(CalendarRefusals.nobodyUses(id, names.city(), names.curator()));
            }
            case Result.Refused(List<CalendarFileProblem> problems) -> {
                CalendarFileProblem first = problems.getFirst();
                yield Decision.refuse(
                        CalendarRefusals.unreadable(first.line(), first.rule(), first.remedy(), problems.size() - 1));
            }
        };
    }

    private static Optional<Refusal> inForce(PublishedCalendars known, String id, String text) {
        return Optional.ofNullable(known.latest(id))
                .map(PublishedCalendar::text)
                .filter(last -> last.getContent().equals(text))
                .map(last -> CalendarRefusals.inForceAlready(id, last.getVersion()));
    }
}
