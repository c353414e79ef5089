package city.otklik.approval.clarifying;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.clarifying.ClarificationDecider.AskClarification;
import city.otklik.approval.clarifying.ClarificationDecider.WithdrawClarification;
import city.otklik.casestore.CaseCommandHandler;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clarifications that are asked of the author, and withdrawn. */
@RestController
final class ClarificationController {

    private final CaseCommandHandler<ApprovalCase> commands;
    private final ClarificationDecider decider;
    private final CaseMeters meters;

    ClarificationController(
            CaseCommandHandler<ApprovalCase> commands, ClarificationDecider decider, CaseMeters meters) {
        this.commands = commands;
        this.decider = decider;
        this.meters = meters;
    }

    /** @param text the clarification as it will be posted in the network */
    record ClarificationRequest(String text) {}

    /** @param reason why nobody waits for the reply any more */
    record WithdrawalRequest(String reason) {}

    /** @param clarification its number, from 1 */
    record NumberView(int clarification) {}

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/cases/{id}/clarifications")
    @Operation(summary = "Ask the author in the network (§10)")
    ResponseEntity<NumberView> ask(
            @PathVariable String id,
            @RequestBody ClarificationRequest clarification,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        AskClarification command = new AskClarification(caller, clarification.text());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (approvalCase, now) -> decider.ask(approvalCase, command, now))
                .onDone(done -> meters.asked())
                .created(approvalCase ->
                        new NumberView(approvalCase.clarifications().getLast().number()));
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{id}/clarifications/{number}/withdrawal")
    @Operation(summary = "Wait no longer for the reply: the term runs again (§10)")
    ResponseEntity<NumberView> withdraw(
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody WithdrawalRequest withdrawal,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        WithdrawClarification command = new WithdrawClarification(caller, number, withdrawal.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (approvalCase, now) -> decider.withdraw(approvalCase, command, now))
                .ok(approvalCase -> new NumberView(number));
    }
}
