package city.otklik.intake.receiving;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.receiving.CuratorDecider.ChangePriority;
import city.otklik.intake.receiving.CuratorDecider.WithdrawMessage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The curator changes what they sent (§5). */
@RestController
@Tag(name = "curator")
class CuratorController {

    private final CaseCommandHandler<IntakeCase> commands;
    private final Examination examination;

    CuratorController(CaseCommandHandler<IntakeCase> commands, Examination examination) {
        this.commands = commands;
        this.examination = examination;
    }

    record WithdrawalRequest(String reason) {}

    record PriorityRequest(PriorityClass priority, String reason) {}

    @PostMapping("/cases/{id}/withdrawal")
    @OnlyFor(Role.CURATOR)
    @Operation(summary = "Withdraw the message: the case ends, its clocks are cancelled")
    ResponseEntity<CaseView> withdraw(
            @PathVariable String id,
            @RequestBody WithdrawalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        WithdrawMessage command = new WithdrawMessage(request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.as(Role.CURATOR),
                        (known, now) -> CuratorDecider.withdraw(known, command, now))
                .ok(examination::view);
    }

    @PostMapping("/cases/{id}/priority")
    @OnlyFor(Role.CURATOR)
    @Operation(summary = "Change the priority class: the terms are calculated again from sentAt")
    ResponseEntity<CaseView> prioritise(
            @PathVariable String id,
            @RequestBody PriorityRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        ChangePriority command = new ChangePriority(request.priority(), request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.as(Role.CURATOR),
                        (known, now) -> CuratorDecider.prioritise(known, command, now))
                .ok(examination::view);
    }
}
