package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.routing.directing.ExecutorDecider.SubstituteExecutor;
import city.otklik.routing.directing.RoutingDecider.RouteCase;
import city.otklik.routing.directing.RoutingDecider.TransferCase;
import city.otklik.understanding.routing.Competence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A case is routed, handed over and transferred by its executor or the supervisor (§6, §7, §2; reading 17). */
@RestController
@Tag(name = "executors")
class ExecutorController {

    private final CaseCommandHandler<RoutingCase> commands;
    private final RoutingDecider routing;
    private final ExecutorDecider executors;
    private final CurrentDuty duty;
    private final Competence competence;
    private final RoutingMeters meters;

    ExecutorController(
            CaseCommandHandler<RoutingCase> commands,
            RoutingDecider routing,
            ExecutorDecider executors,
            CurrentDuty duty,
            Competence competence,
            RoutingMeters meters) {
        this.commands = commands;
        this.routing = routing;
        this.executors = executors;
        this.duty = duty;
        this.competence = competence;
        this.meters = meters;
    }

    /** @param coDepartments asked as well as the lead; null: none */
    record RouteRequest(String lead, @Nullable List<String> coDepartments, String reason) {}

    record ExecutorRequest(String executor, String reason) {}

    /** @param to who is responsible there, in words */
    record TransferRequest(String to, String reason) {}

    @PostMapping("/cases/{id}/route")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Send the case to a lead department and any co-departments (§7)")
    ResponseEntity<RoutingCaseView> route(
            @PathVariable String id,
            @RequestBody RouteRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        List<String> others = request.coDepartments() == null ? List.of() : request.coDepartments();
        RouteCase command = new RouteCase(caller, request.lead(), others, request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> routing.route(known, command, now))
                .onDone(done -> meters.emitted(done.facts()))
                .ok(known -> RoutingCaseView.of(known, competence));
    }

    @PostMapping("/cases/{id}/executor")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Give the case to another executor (§6)")
    ResponseEntity<RoutingCaseView> substitute(
            @PathVariable String id,
            @RequestBody ExecutorRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        SubstituteExecutor command =
                new SubstituteExecutor(caller, request.executor(), request.reason(), duty.situation());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> executors.substitute(known, command, now))
                .ok(known -> RoutingCaseView.of(known, competence));
    }

    @PostMapping("/cases/{id}/transfer")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Close the case here because it belongs elsewhere, for example under 59-FZ (§2)")
    ResponseEntity<RoutingCaseView> transfer(
            @PathVariable String id,
            @RequestBody TransferRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        TransferCase command = new TransferCase(caller, request.to(), request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> RoutingDecider.transfer(known, command, now))
                .ok(known -> RoutingCaseView.of(known, competence));
    }
}
