package city.otklik.intake.receiving;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.CommandDesk;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the curator changes what they sent (§5). */
@RestController
@Tag(name = "curator")
class CuratorWindow {

    private static final Role[] CURATOR = {Role.CURATOR};

    private final CommandDesk commands;
    private final CityClock clock;

    CuratorWindow(CommandDesk commands, CityClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Withdrawal(String reason) {}

    record PriorityOrder(PriorityClass priority, String reason) {}

    @PostMapping("/cases/{id}/withdrawal")
    @OnlyFor(Role.CURATOR)
    @Operation(summary = "Take the message back: the case ends, its clocks are cancelled")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> withdraw(
            @PathVariable String id,
            @RequestBody Withdrawal order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return commands.carryOut(
                "withdrawn",
                id,
                ifMatch,
                caller,
                CURATOR,
                state -> CuratorWishes.withdraw(state, order.reason(), clock.instant()));
    }

    @PostMapping("/cases/{id}/priority")
    @OnlyFor(Role.CURATOR)
    @Operation(summary = "Change the priority class: the terms are taken anew from sentAt")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> prioritise(
            @PathVariable String id,
            @RequestBody PriorityOrder order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return commands.carryOut(
                "priority changed",
                id,
                ifMatch,
                caller,
                CURATOR,
                state -> CuratorWishes.prioritise(state, order.priority(), order.reason(), clock.instant()));
    }
}
