package city.otklik.intake.linking;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
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

/** Where the executor says whether a message repeats an earlier one (§14). */
@RestController
@Tag(name = "repeats")
class RepeatWindow {

    private static final Role[] EXECUTOR = {Role.EXECUTOR};

    private final CommandDesk commands;
    private final CityClock clock;

    RepeatWindow(CommandDesk commands, CityClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param confirmed true: it repeats {@code repeatOf}; false: it does not */
    record RepeatWord(String repeatOf, boolean confirmed) {}

    @PostMapping("/cases/{id}/repeats")
    @OnlyFor(Role.EXECUTOR)
    @Operation(summary = "Confirm or deny that the message repeats an earlier case (§14)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> link(
            @PathVariable String id,
            @RequestBody RepeatWord order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        String command = order.confirmed() ? "repeat confirmed" : "repeat denied";
        return commands.carryOut(
                command,
                id,
                ifMatch,
                caller,
                EXECUTOR,
                state -> RepeatLinking.link(
                        state, order.repeatOf(), commands.find(order.repeatOf()), order.confirmed(), clock.instant()));
    }
}
