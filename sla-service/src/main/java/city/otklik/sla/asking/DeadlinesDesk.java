package city.otklik.sla.asking;

import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.board.OpenClock;
import city.otklik.sla.keeping.ClocksInForce;
import city.otklik.time.CityClock;
import city.otklik.workingtime.explanation.Language;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells the deadlines of a case, why they are what they are, and what is due next. Any instance may be asked. */
@RestController
final class DeadlinesDesk {

    private static final int MOST = 1_000;

    private final CaseLookup cases;
    private final Neighbours neighbours;
    private final ClockBoard board;
    private final ClocksInForce rules;
    private final CityClock clock;
    private final JsonMapper json;

    DeadlinesDesk(
            CaseLookup cases,
            Neighbours neighbours,
            ClockBoard board,
            ClocksInForce rules,
            CityClock clock,
            JsonMapper json) {
        this.cases = cases;
        this.neighbours = neighbours;
        this.board = board;
        this.rules = rules;
        this.clock = clock;
        this.json = json;
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/cases/{id}/deadlines")
    @ApiResponse(
            responseCode = "200",
            description = "Every clock of the case, the clarification gate and the rework budget",
            content = @Content(schema = @Schema(implementation = CaseDeadlines.class)))
    ResponseEntity<?> deadlines(@PathVariable String id, HttpServletRequest request) {
        return of(
                id,
                request,
                (here, now) -> CaseDeadlines.of(id, here.kept(), rules.now().clocks(), now.instant()));
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/cases/{id}/deadlines/explanation")
    @ApiResponse(
            responseCode = "200",
            description = "Why each clock is due when it is, step by step and as text",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Explanation.class))))
    ResponseEntity<?> explanation(
            @PathVariable String id, @RequestParam(defaultValue = "ru") String lang, HttpServletRequest request) {
        Language language = UnknownLanguage.named(lang);
        if (language == null) {
            return Answers.of(new UnknownLanguage(lang));
        }
        return of(
                id,
                request,
                (here, now) -> Explanation.of(
                        here.kept().clocks().clocks(),
                        rules.now().clocks().outlook(here.kept().clocks()),
                        language));
    }

    private ResponseEntity<?> of(
            String id, HttpServletRequest request, BiFunction<CaseLookup.Found.Here, CityClock, Object> answer) {
        return switch (cases.find(id)) {
            case CaseLookup.Found.Here here ->
                ResponseEntity.ok().eTag(Answers.etag(here.revision())).body(answer.apply(here, clock));
            case CaseLookup.Found.Elsewhere elsewhere -> neighbours.passOn(elsewhere.host(), request);
            case CaseLookup.Found.Nowhere nowhere -> Answers.of(new UnknownCase(id));
        };
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/deadlines")
    List<OpenDeadline> due(
            @RequestParam(required = false) @Nullable ClockKind kind,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        cases.requireAllWithinReach();
        int most = Math.clamp(limit, 1, MOST);
        Predicate<OpenClock> wanted = open -> (kind == null || open.clock().kind() == kind)
                && (urgency == null || open.urgency() == urgency)
                && (department == null || open.department().equals(department));
        List<OpenDeadline> found =
                new ArrayList<>(board.byDue(wanted, most).map(OpenDeadline::of).toList());
        for (HostInfo neighbour : neighbours.besides(request)) {
            found.addAll(
                    Arrays.asList(json.readValue(neighbours.answer(neighbour, request, ""), OpenDeadline[].class)));
        }
        found.sort(Comparator.comparing(OpenDeadline::due)
                .thenComparing(OpenDeadline::caseId)
                .thenComparing(OpenDeadline::clock));
        return found.stream().limit(most).toList();
    }
}
