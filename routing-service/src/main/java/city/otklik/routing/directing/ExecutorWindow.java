package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.routing.appointing.DutyDesk;
import city.otklik.routing.appointing.RosterEntry;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where executors send a case on its way (§6, §7, §2). Any executor may, so that a case never waits for one person. */
@RestController
@Tag(name = "executors")
class ExecutorWindow {

    private static final Role[] EXECUTOR = {Role.EXECUTOR};
    private static final Role[] APPOINT = {Role.SUPERVISOR, Role.EXECUTOR};

    private final OrderDesk orders;
    private final CaseOrders rules;
    private final DutyDesk duty;
    private final CityClock clock;
    private final RoutingJournal journal;

    ExecutorWindow(OrderDesk orders, CaseOrders rules, DutyDesk duty, CityClock clock, RoutingJournal journal) {
        this.orders = orders;
        this.rules = rules;
        this.duty = duty;
        this.clock = clock;
        this.journal = journal;
    }

    /** @param coDepartments asked beside the lead; null: none */
    record RouteOrder(String lead, @Nullable List<String> coDepartments, String reason) {}

    record ExecutorOrder(String executor, String reason) {}

    /** @param to who is responsible there, in words */
    record TransferOrder(String to, String reason) {}

    @PostMapping("/cases/{id}/route")
    @OnlyFor(Role.EXECUTOR)
    @Operation(summary = "Send the case to a lead department and any co-departments (§7)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> route(
            @PathVariable String id,
            @RequestBody RouteOrder order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        List<String> others = order.coDepartments() == null ? List.of() : order.coDepartments();
        ResponseEntity<?> answer = orders.carryOut(
                "routed by a person to " + order.lead(),
                id,
                ifMatch,
                caller,
                EXECUTOR,
                state -> rules.route(state, order.lead(), others, order.reason(), clock.instant()));
        if (answer.getStatusCode().is2xxSuccessful()) {
            journal.routed(new RoutedCase.Route(order.lead(), others, 1, true, List.of()));
        }
        return answer;
    }

    @PostMapping("/cases/{id}/executor")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Give the case to another executor (§6)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> substitute(
            @PathVariable String id,
            @RequestBody ExecutorOrder order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        if (!duty.roster().knows(order.executor())) {
            return Answers.of(new UnknownExecutor(
                    order.executor(),
                    duty.roster().entries().stream().map(RosterEntry::login).collect(Collectors.toSet())));
        }
        if (!duty.present(order.executor())) {
            return Answers.of(new AbsentExecutor(order.executor()));
        }
        return orders.carryOut(
                "given to " + order.executor(),
                id,
                ifMatch,
                caller,
                APPOINT,
                state -> CaseOrders.substitute(state, order.executor(), order.reason(), clock.instant()));
    }

    @PostMapping("/cases/{id}/transfer")
    @OnlyFor(Role.EXECUTOR)
    @Operation(summary = "Close the case here because it belongs elsewhere, for example under 59-FZ (§2)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> transfer(
            @PathVariable String id,
            @RequestBody TransferOrder order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return orders.carryOut(
                "transferred",
                id,
                ifMatch,
                caller,
                EXECUTOR,
                state -> CaseOrders.transfer(state, order.to(), order.reason(), clock.instant()));
    }
}
