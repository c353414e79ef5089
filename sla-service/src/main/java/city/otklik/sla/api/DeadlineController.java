package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.sla.openclocks.OpenClock;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.CurrentRules;
import city.otklik.time.CityClock;
import city.otklik.workingtime.explanation.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a case, why they are what they are, and what is due next. Any instance may be asked. */
@RestController
final class DeadlineController {

    private static final int MOST = 1_000;

    private final CaseLookup cases;
    private final PeerClient peers;
    private final OpenClockIndex openClocks;
    private final CurrentRules rules;
    private final CityClock clock;

    DeadlineController(
            CaseLookup cases, PeerClient peers, OpenClockIndex openClocks, CurrentRules rules, CityClock clock) {
        this.cases = cases;
        this.peers = peers;
        this.openClocks = openClocks;
        this.rules = rules;
        this.clock = clock;
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/cases/{id}/deadlines")
    @ApiResponse(
            responseCode = "200",
            description = "Every clock of the case, the clarification gate and the rework budget")
    ResponseEntity<CaseDeadlinesView> deadlines(
            @PathVariable String id, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return switch (find(id, caller, request)) {
            case CaseLookup.Found.Here here ->
                tagged(here, CaseDeadlinesView.of(id, here.stored(), rules.now().clocks(), clock.instant()));
            case CaseLookup.Found.Elsewhere elsewhere ->
                peers.askForCase(elsewhere.host(), id, request, new ParameterizedTypeReference<>() {});
            case CaseLookup.Found.Nowhere nowhere -> throw new RefusalException(DeadlineRefusals.unknownCase(id));
        };
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/cases/{id}/deadlines/explanation")
    @ApiResponse(responseCode = "200", description = "Why each clock is due when it is, step by step and as text")
    ResponseEntity<List<ExplanationView>> explanation(
            @PathVariable String id,
            @RequestParam(defaultValue = "ru") String lang,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Language language = switch (lang) {
            case "ru" -> Language.RUSSIAN;
            case "en" -> Language.ENGLISH;
            default -> throw new RefusalException(DeadlineRefusals.unknownLanguage(lang));
        };
        return switch (find(id, caller, request)) {
            case CaseLookup.Found.Here here -> {
                CaseClocks clocks = here.stored().clocks();
                yield tagged(
                        here,
                        ExplanationView.of(clocks.clocks(), rules.now().clocks().outlook(clocks), language));
            }
            case CaseLookup.Found.Elsewhere elsewhere ->
                peers.askForCase(elsewhere.host(), id, request, new ParameterizedTypeReference<>() {});
            case CaseLookup.Found.Nowhere nowhere -> throw new RefusalException(DeadlineRefusals.unknownCase(id));
        };
    }

    /** @throws RefusalException where the caller may not read the case */
    private CaseLookup.Found find(String id, Caller caller, HttpServletRequest request) {
        CaseLookup.Found found = cases.find(id);
        if (found instanceof CaseLookup.Found.Here here
                && !DeadlineReader.of(caller, request).mayRead(here.stored().departments())) {
            throw new RefusalException(DeadlineRefusals.notYourCase(id));
        }
        return found;
    }

    private static <T> ResponseEntity<T> tagged(CaseLookup.Found.Here here, T view) {
        return ResponseEntity.ok().eTag("\"" + here.revision() + "\"").body(view);
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/deadlines")
    @Operation(summary = "What is due next, the first at the top; a department sees what is asked of it")
    List<OpenDeadlineView> due(
            @RequestParam(required = false) @Nullable ClockKind kind,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        cases.requireAllWithinReach();
        DeadlineReader reader = DeadlineReader.of(caller, request);
        Predicate<OpenClock> wanted = open -> reader.mayRead(open.departments())
                && (kind == null || open.clock().kind() == kind)
                && (urgency == null || open.urgency() == urgency)
                && (department == null || open.department().equals(department));
        List<OpenDeadlineView> found = new ArrayList<>(
                openClocks.byDue(wanted, limit).map(OpenDeadlineView::of).toList());
        for (HostInfo peer : peers.peers(request)) {
            found.addAll(peers.ask(peer, request, "", new ParameterizedTypeReference<List<OpenDeadlineView>>() {}));
        }
        found.sort(Comparator.comparing(OpenDeadlineView::due)
                .thenComparing(OpenDeadlineView::caseId)
                .thenComparing(OpenDeadlineView::clock));
        return found.stream().limit(limit).toList();
    }
}
