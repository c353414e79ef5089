package city.otklik.sla.api;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.deadlines.policy.UsableCalendars.Result;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a calendar may be put into force (reading 11).
 *
 * @param names of the calendars that clocks run on
 */
record CalendarDecider(CalendarProperties names) {

    /** @param read what the text says, by the policies in force */
    record TryCalendar(Result read) {}

    /**
     * @param text of the whole calendar
     * @param read what it says, by the policies in force
     */
    record PublishCalendar(Actor by, String text, Result read) {}

    /** Keeps the version that would count; nobody is told. */
    Decision<CalendarVersion> tryOut(TryCalendar command, Instant now) {
        return ifUsable(command.read(), usable -> Decision.keep(version(usable, "trial", now)));
    }

    /**
     * The version is named after the instant of its publication. What is in force already is not published again.
     *
     * @param inForce the version of this calendar published last; null where there is none
     */
    Decision<CalendarVersion> publish(
            @Nullable WorkingCalendarPublished inForce, PublishCalendar command, Instant now) {
        return ifUsable(
                command.read(),
                usable -> inForceAlready(inForce, command.text())
                        .map(Decision::<CalendarVersion>refuse)
                        .orElseGet(() -> published(version(usable, now.toString(), now), command)));
    }

    private static CalendarVersion version(Result.Usable usable, String version, Instant now) {
        return new CalendarVersion(usable.layers().id(), version, now, usable.calendar());
    }

    private static Decision<CalendarVersion> published(CalendarVersion version, PublishCalendar command) {
        return Decision.keep(
                version,
                new WorkingCalendarPublished(
                        version.calendarId(),
                        version.version(),
                        version.publishedAt(),
                        command.by().name(),
                        command.text()));
    }

    private Decision<CalendarVersion> ifUsable(Result read, Function<Result.Usable, Decision<CalendarVersion>> decide) {
        return switch (read) {
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

    private static Optional<Refusal> inForceAlready(@Nullable WorkingCalendarPublished inForce, String text) {
        return Optional.ofNullable(inForce)
                .filter(last -> last.getContent().equals(text))
                .map(last -> CalendarRefusals.inForceAlready(last.getCalendarId(), last.getVersion()));
    }
}
