package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.intake.adjudicating.SealedTextDecider.OpenSealedText;
import city.otklik.intake.opening.IntakeCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives the text of a rejected or doubted message to those who may read it (§15). */
@RestController
@Tag(name = "screening")
class SealedTextController {

    private final CaseCommandHandler<IntakeCase> commands;

    SealedTextController(CaseCommandHandler<IntakeCase> commands) {
        this.commands = commands;
    }

    record OpeningRequest(String reason) {}

    /** @param text what the citizen wrote */
    record OpenedTextView(String caseId, String text) {}

    @PostMapping("/cases/{id}/sealed-text/opening")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.SECURITY_CONTACT})
    @Idempotent("Sent again it is another opening, recorded as the first was; the text is not kept as an answer")
    @Operation(summary = "Read the sealed text, with a reason: recorded before it is given")
    ResponseEntity<OpenedTextView> open(
            @PathVariable String id, @RequestBody OpeningRequest request, @AuthenticationPrincipal Caller caller) {
        OpenSealedText command = new OpenSealedText(caller, request.reason());
        return commands.handle(
                        id,
                        null,
                        caller.asFirstOf(Role.SUPERVISOR, Role.CURATOR, Role.EXECUTOR, Role.SECURITY_CONTACT),
                        (known, now) -> SealedTextDecider.open(known, command, now))
                .ok(known -> new OpenedTextView(known.caseId(), known.message().text()));
    }
}
