package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.deadlines.policy.UsableCalendars;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.CalendarPublisher;
import city.otklik.sla.calendars.PublishedCalendar;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.time.CityClock;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarFileProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
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

    private static final String FILE = "calendar";

    private final PublishedCalendars published;
    private final CalendarProperties names;
    private final CalendarPublisher publisher;
    private final CalendarPreview preview;
    private final PeerClient peers;
    private final CityClock clock;

    CalendarController(
            PublishedCalendars published,
            CalendarProperties names,
            CalendarPublisher publisher,
            CalendarPreview preview,
            PeerClient peers,
            CityClock clock) {
        this.published = published;
        this.names = names;
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
        return switch (published.read(FILE, text, clock.instant())) {
            case UsableCalendars.Result.Usable usable ->
                new CalendarViews.CheckView(true, usable.layers().id(), List.of());
            case UsableCalendars.Result.Refused refused -> new CalendarViews.CheckView(false, null, refused.problems());
        };
    }

    /** What publishing would move, on all instances together. */
    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @Idempotent("Nothing is changed")
    @PostMapping(path = "/calendars/diff", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarViews.DifferenceView difference(@RequestBody String text, HttpServletRequest request) {
        Instant now = clock.instant();
        UsableCalendars.Result.Usable usable = usable(text, now);
        CalendarViews.DifferenceView here =
                preview.of(new CalendarVersion(usable.layers().id(), "trial", now, usable.calendar()));
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
        String id = usable(text, now).layers().id();
        PublishedCalendar last = published.latest(id);
        if (last != null && last.text().getContent().equals(text)) {
            throw new RefusalException(
                    CalendarRefusals.inForceAlready(id, last.text().getVersion()));
        }
        WorkingCalendarPublished calendar = new WorkingCalendarPublished(
                id, now.toString(), now, caller.as(Role.ADMINISTRATOR).name(), text);
        publisher.publish(calendar);
        return CalendarViews.VersionView.of(calendar);
    }

    /** @throws RefusalException where the text is no calendar, or nobody's */
    private UsableCalendars.Result.Usable usable(String text, Instant now) {
        UsableCalendars.Result.Usable usable = switch (published.read(FILE, text, now)) {
            case UsableCalendars.Result.Usable read -> read;
            case UsableCalendars.Result.Refused refused -> {
                CalendarFileProblem first = refused.problems().getFirst();
                throw new RefusalException(CalendarRefusals.unreadable(
                        first.line(),
                        first.rule(),
                        first.remedy(),
                        refused.problems().size() - 1));
            }
        };
        String id = usable.layers().id();
        if (!id.equals(names.city()) && !id.equals(names.curator())) {
            throw new RefusalException(CalendarRefusals.nobodyUses(id, names.city(), names.curator()));
        }
        return usable;
    }
}
