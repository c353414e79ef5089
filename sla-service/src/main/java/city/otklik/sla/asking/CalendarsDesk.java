package city.otklik.sla.asking;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.calendars.CalendarNames;
import city.otklik.sla.calendars.CalendarPress;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.calendars.ShelvedCalendar;
import city.otklik.time.CityClock;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.layers.CalendarLayers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The working calendars: which there are, what a new one would change, and publishing it (reading 11). */
@RestController
final class CalendarsDesk {

    private static final String FILE = "calendar";

    private final CalendarShelf shelf;
    private final CalendarNames names;
    private final CalendarPress press;
    private final CalendarTrial trial;
    private final Neighbours neighbours;
    private final CityClock clock;
    private final JsonMapper json;

    CalendarsDesk(
            CalendarShelf shelf,
            CalendarNames names,
            CalendarPress press,
            CalendarTrial trial,
            Neighbours neighbours,
            CityClock clock,
            JsonMapper json) {
        this.shelf = shelf;
        this.names = names;
        this.press = press;
        this.trial = trial;
        this.neighbours = neighbours;
        this.clock = clock;
        this.json = json;
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/calendars")
    List<CalendarAnswers.Version> versions() {
        return shelf.all().stream()
                .map(calendar -> CalendarAnswers.Version.of(calendar.text()))
                .toList();
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/calendars/{id}/{version}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarAnswers.Text.class)))
    ResponseEntity<?> version(@PathVariable String id, @PathVariable String version) {
        ShelvedCalendar found = shelf.find(id, version);
        return found == null
                ? Answers.of(new CalendarRefusal.UnknownCalendar(id, version))
                : ResponseEntity.ok(new CalendarAnswers.Text(
                        CalendarAnswers.Version.of(found.text()), found.text().getContent()));
    }

    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/calendars/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    CalendarAnswers.Check check(@RequestBody String text) {
        return switch (CalendarReader.read(FILE, text)) {
            case CalendarReading.Accepted accepted ->
                new CalendarAnswers.Check(true, accepted.layers().id(), List.of());
            case CalendarReading.Refused refused -> new CalendarAnswers.Check(false, null, refused.problems());
        };
    }

    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/calendars/diff", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarAnswers.Difference.class)))
    ResponseEntity<?> difference(@RequestBody String text, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!(CalendarReader.read(FILE, text) instanceof CalendarReading.Accepted accepted)) {
            return unreadable(text);
        }
        CalendarLayers layers = accepted.layers();
        if (!isUsed(layers.id())) {
            return unused(layers.id());
        }
        CalendarAnswers.Difference here = trial.of(new CalendarVersion(layers.id(), "trial", now, layers.compile()));
        int moving = here.moving();
        List<CalendarAnswers.Move> moves = new ArrayList<>(here.moves());
        for (HostInfo neighbour : neighbours.besides(request)) {
            CalendarAnswers.Difference there =
                    json.readValue(neighbours.answer(neighbour, request, text), CalendarAnswers.Difference.class);
            moving += there.moving();
            moves.addAll(there.moves());
        }
        return ResponseEntity.ok(new CalendarAnswers.Difference(
                here.calendar(),
                moving,
                moves.stream().limit(CalendarTrial.LISTED).toList()));
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(path = "/calendars", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CalendarAnswers.Version.class)))
    ResponseEntity<?> publish(@RequestBody String text, Caller caller) {
        if (!(CalendarReader.read(FILE, text) instanceof CalendarReading.Accepted accepted)) {
            return unreadable(text);
        }
        String id = accepted.layers().id();
        if (!isUsed(id)) {
            return unused(id);
        }
        ShelvedCalendar last = shelf.latest(id);
        if (last != null && last.text().getContent().equals(text)) {
            return Answers.of(
                    new CalendarRefusal.CalendarInForceAlready(id, last.text().getVersion()));
        }
        Instant now = clock.instant();
        WorkingCalendarPublished published = new WorkingCalendarPublished(
                id, now.toString(), now, caller.as(Role.ADMINISTRATOR).name(), text);
        press.publish(published);
        return ResponseEntity.status(HttpStatus.CREATED).body(CalendarAnswers.Version.of(published));
    }

    private boolean isUsed(String id) {
        return id.equals(names.city()) || id.equals(names.curator());
    }

    private ResponseEntity<?> unused(String id) {
        return Answers.of(new CalendarRefusal.CalendarNobodyUses(id, names.city(), names.curator()));
    }

    private ResponseEntity<?> unreadable(String text) {
        return Answers.of(new CalendarRefusal.UnreadableCalendar(check(text).problems()));
    }
}
