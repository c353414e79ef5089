package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.deadlines.policy.UsableCalendars.Result;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.api.CalendarDecider.PublishCalendar;
import city.otklik.sla.api.CalendarDecider.TryCalendar;
import city.otklik.sla.calendars.CalendarPublisher;
import city.otklik.sla.calendars.PublishedCalendar;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.time.CityClock;
import city.otklik.workingtime.CalendarVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendars: which there are, what a new one would change, and publishing it (reading 11). */
@RestController
final class CalendarController {

    private final PublishedCalendars published;
    private final CalendarDecider decider;
    private final CalendarPublisher publisher;
    private final CalendarPreview preview;
    private final PeerClient peers;
    private final CityClock clock;

    CalendarController(
            PublishedCalendars published,
            CalendarDecider decider,
            CalendarPublisher publisher,
            CalendarPreview preview,
            PeerClient peers,
            CityClock clock) {
        this.published = published;
        this.decider = decider;
        this.publisher = publisher;
        this.preview = preview;
        this.peers = peers;
        this.clock = clock;
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/calendars")
    List<CalendarViews.VersionView> versions() {
        return published.all().stream()
                .map(calendar -> CalendarViews.VersionView.of(calendar.text()))
                .toList();
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/calendars/{id}/{version}")
    CalendarViews.TextView version(@PathVariable String id, @PathVariable String version) {
        PublishedCalendar found = published.find(id, version);
        if (found == null) {
            throw new RefusalException(CalendarRefusals.unknown(id, version));
        }
        return new CalendarViews.TextView(
                CalendarViews.VersionView.of(found.text()), found.text().getContent());
    }

    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @Idempotent("Nothing is changed")
    @PostMapping(path = "/calendars/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarViews.CheckView check(@RequestBody String text) {
        return switch (read(text, clock.instant())) {
            case Result.Usable usable ->
                new CalendarViews.CheckView(true, usable.layers().id(), List.of());
            case Result.Refused refused -> new CalendarViews.CheckView(false, null, refused.problems());
        };
    }

    /** What publishing would move, on all instances together. */
    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @Idempotent("Nothing is changed")
    @PostMapping(path = "/calendars/diff", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarViews.DifferenceView difference(@RequestBody String text, HttpServletRequest request) {
        Instant now = clock.instant();
        CalendarVersion trial =
                decider.tryOut(new TryCalendar(read(text, now)), now).accepted().noted();
        CalendarViews.DifferenceView here = preview.of(Objects.requireNonNull(trial));
        int moving = here.moving();
        List<CalendarViews.MoveView> moves = new ArrayList<>(here.moves());
        for (HostInfo peer : peers.peers(request)) {
            CalendarViews.DifferenceView there = peers.ask(peer, request, text, new ParameterizedTypeReference<>() {});
            moving += there.moving();
            moves.addAll(there.moves());
        }
        return new CalendarViews.DifferenceView(
                here.calendar(),
                moving,
                moves.stream().limit(CalendarPreview.LISTED).toList());
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(path = "/calendars", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CalendarViews.VersionView publish(@RequestBody String text, @AuthenticationPrincipal Caller caller) {
        Instant now = clock.instant();
        PublishCalendar command = new PublishCalendar(caller.as(Role.ADMINISTRATOR), text, read(text, now));
        WorkingCalendarPublished calendar =
                (WorkingCalendarPublished) decider.publish(inForce(command.read()), command, now)
                        .accepted()
                        .facts()
                        .getFirst();
        publisher.publish(calendar);
        return CalendarViews.VersionView.of(calendar);
    }

    private Result read(String text, Instant now) {
        return published.read("calendar", text, now);
    }

    private @Nullable WorkingCalendarPublished inForce(Result read) {
        PublishedCalendar last = read instanceof Result.Usable usable
                ? published.latest(usable.layers().id())
                : null;
        return last == null ? null : last.text();
    }
}
