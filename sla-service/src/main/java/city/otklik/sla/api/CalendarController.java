package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.CalendarPublisher;
import city.otklik.sla.calendars.PublishedCalendar;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.time.CityClock;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.layers.CalendarLayers;
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
    @PostMapping(path = "/calendars/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarViews.CheckView check(@RequestBody String text) {
        return switch (CalendarReader.read(FILE, text)) {
            case CalendarReading.Accepted accepted ->
                new CalendarViews.CheckView(true, accepted.layers().id(), List.of());
            case CalendarReading.Refused refused -> new CalendarViews.CheckView(false, null, refused.problems());
        };
    }

    /** What publishing would move, on all instances together. */
    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/calendars/diff", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarViews.DifferenceView difference(@RequestBody String text, HttpServletRequest request) {
        Instant now = clock.instant();
        CalendarLayers layers = usable(text);
        CalendarViews.DifferenceView here =
                preview.of(new CalendarVersion(layers.id(), "trial", now, layers.compile()));
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
        String id = usable(text).id();
        PublishedCalendar last = published.latest(id);
        if (last != null && last.text().getContent().equals(text)) {
            throw new RefusalException(
                    CalendarRefusals.inForceAlready(id, last.text().getVersion()));
        }
        Instant now = clock.instant();
        WorkingCalendarPublished calendar = new WorkingCalendarPublished(
                id, now.toString(), now, caller.as(Role.ADMINISTRATOR).name(), text);
        publisher.publish(calendar);
        return CalendarViews.VersionView.of(calendar);
    }

    /** @throws RefusalException where the text is no calendar, or nobody's */
    private CalendarLayers usable(String text) {
        CalendarLayers layers = switch (CalendarReader.read(FILE, text)) {
            case CalendarReading.Accepted accepted -> accepted.layers();
            case CalendarReading.Refused refused -> {
                CalendarFileProblem first = refused.problems().getFirst();
                throw new RefusalException(CalendarRefusals.unreadable(
                        first.line(),
                        first.rule(),
                        first.remedy(),
                        refused.problems().size() - 1));
            }
        };
        if (!layers.id().equals(names.city()) && !layers.id().equals(names.curator())) {
            throw new RefusalException(CalendarRefusals.nobodyUses(layers.id(), names.city(), names.curator()));
        }
        return layers;
    }
}
