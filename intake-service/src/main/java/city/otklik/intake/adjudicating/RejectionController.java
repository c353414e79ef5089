package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.facts.RejectionGround;
import city.otklik.intake.adjudicating.RejectionDecider.AgreeToRejection;
import city.otklik.intake.adjudicating.RejectionDecider.ConfirmRejection;
import city.otklik.intake.adjudicating.RejectionDecider.DeclineRejection;
import city.otklik.intake.adjudicating.RejectionDecider.ProposeRejection;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeCases;
import city.otklik.intake.opening.IntakeMeters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Rejections that one person proposes and another decides, and rejections by rule that a person looks at (§15). */
@RestController
@Tag(name = "screening")
class RejectionController {

    private static final int MOST = 1_000;

    private final CaseCommandHandler<IntakeCase> commands;
    private final IntakeCases cases;
    private final Examination examination;
    private final IntakeMeters meters;

    RejectionController(
            CaseCommandHandler<IntakeCase> commands, IntakeCases cases, Examination examination, IntakeMeters meters) {
        this.commands = commands;
        this.cases = cases;
        this.examination = examination;
        this.meters = meters;
    }

    /** @param passage the words of the message that are meant, as they are written there; null where none are named */
    record ProposalRequest(RejectionGround ground, @Nullable String passage, String reason) {}

    record DeclineRequest(String reason) {}

    @GetMapping("/screening/proposals")
    @OnlyFor({Role.SUPERVISOR, Role.CURATOR, Role.EXECUTOR})
    @Operation(summary = "Cases in work that somebody proposes to reject (§15), the one proposed first at the top")
    List<CaseView> proposals() {
        return views(cases.proposedForRejection(MOST));
    }

    @GetMapping("/screening/unconfirmed")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "Messages that a certain match rejected and no person has looked at (§15)")
    List<CaseView> unconfirmed() {
        return views(cases.unconfirmedRejections(MOST));
    }

    @GetMapping("/screening/threats")
    @OnlyFor({Role.SECURITY_CONTACT, Role.SUPERVISOR, Role.CURATOR})
    @Operation(summary = "Sealed messages in which a threat was found (§15), the one sent last at the top")
    List<CaseView> threats() {
        return views(cases.threats(MOST));
    }

    @PostMapping("/cases/{id}/rejection/proposal")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Propose to reject a message in work (§15): the supervisor or the curator decides")
    ResponseEntity<CaseView> propose(
            @PathVariable String id,
            @RequestBody ProposalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        ProposeRejection command = new ProposeRejection(
                caller, request.ground(), Objects.requireNonNullElse(request.passage(), ""), request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> RejectionDecider.propose(known, command, now))
                .ok(examination::view);
    }

    @PostMapping("/cases/{id}/rejection/proposal/agreement")
    @OnlyFor({Role.SUPERVISOR, Role.CURATOR})
    @Operation(summary = "Reject the message as somebody else proposed: its clocks are cancelled")
    ResponseEntity<CaseView> agree(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        AgreeToRejection command = new AgreeToRejection(caller.login());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.CURATOR),
                        (known, now) -> RejectionDecider.agree(known, command, now))
                .onDone(done -> meters.rejected(done.facts()))
                .ok(examination::view);
    }

    @PostMapping("/cases/{id}/rejection/proposal/decline")
    @OnlyFor({Role.SUPERVISOR, Role.CURATOR})
    @Operation(summary = "Leave the case in work, though somebody else proposed to reject it")
    ResponseEntity<CaseView> decline(
            @PathVariable String id,
            @RequestBody DeclineRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        DeclineRejection command = new DeclineRejection(caller.login(), request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.CURATOR),
                        (known, now) -> RejectionDecider.decline(known, command, now))
                .ok(examination::view);
    }

    @PostMapping("/cases/{id}/rejection/confirmation")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "Say that a rejection by a certain match is right, after a look at it")
    ResponseEntity<CaseView> confirm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        ConfirmRejection command = new ConfirmRejection(caller.login());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> RejectionDecider.confirm(known, command, now))
                .ok(examination::view);
    }

    private List<CaseView> views(List<IntakeCase> found) {
        return found.stream().map(examination::listed).toList();
    }
}
