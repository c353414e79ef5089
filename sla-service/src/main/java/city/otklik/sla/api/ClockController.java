package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.RequiredText;
import city.otklik.access.Role;
import city.otklik.messaging.Actor;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.ticking.ClockHold;
import io.swagger.v3.oas.annotations.Operation;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds the clocks of the city and releases them, after a leap of the log's time or by an administrator's word. */
@RestController
final class ClockController {

    private final ClockHold hold;
    private final OpenClockIndex openClocks;

    ClockController(ClockHold hold, OpenClockIndex openClocks) {
        this.hold = hold;
        this.openClocks = openClocks;
    }

    /** @param reason why, for whoever looks at it later */
    record HoldRequest(String reason) {}

    /** @param heldPartitions in how many partitions of this instance time does not move */
    record HoldView(int partitions, int heldPartitions) {}

    @OnlyFor({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @GetMapping("/clocks/hold")
    @Operation(summary = "Whether the clocks are held on this instance")
    HoldView held() {
        return new HoldView(openClocks.size(), openClocks.held());
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping("/clocks/hold")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Hold every clock of the city: nothing is warned of or breached until the release")
    void hold(@RequestBody HoldRequest request, @AuthenticationPrincipal Caller caller) {
        write(request, caller, hold::hold);
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping("/clocks/release")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Release the clocks: what fell due meanwhile is raised at the next tick")
    void release(@RequestBody HoldRequest request, @AuthenticationPrincipal Caller caller) {
        write(request, caller, hold::release);
    }

    private static void write(HoldRequest request, Caller caller, BiConsumer<String, Actor> command) {
        RequiredText.reason(request.reason()).ifPresent(refusal -> {
            throw new RefusalException(refusal);
        });
        command.accept(request.reason().strip(), caller.as(Role.ADMINISTRATOR));
    }
}
