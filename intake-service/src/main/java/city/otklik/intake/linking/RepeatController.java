package city.otklik.intake.linking;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.intake.linking.RepeatDecider.LinkRepeat;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.IntakeCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The executor decides whether a message repeats an earlier one (§14). */
@RestController
@Tag(name = "repeats")
class RepeatController {

    private final CaseCommandHandler<IntakeCase> commands;
    private final CaseReader<IntakeCase> reader;
    private final Examination examination;

    RepeatController(CaseCommandHandler<IntakeCase> commands, CaseReader<IntakeCase> reader, Examination examination) {
        this.commands = commands;
        this.reader = reader;
        this.examination = examination;
    }

    /** @param confirmed true: it repeats {@code repeatOf}; false: it does not */
    record RepeatRequest(String repeatOf, boolean confirmed) {}

    @PostMapping("/cases/{id}/repeats")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Confirm or deny that the message repeats an earlier case (§14)")
    ResponseEntity<CaseView> link(
            @PathVariable String id,
            @RequestBody RepeatRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        @Nullable
        Instant earlier = reader.find(request.repeatOf())
                .map(known -> known.message().sentAt())
                .orElse(null);
        LinkRepeat command = new LinkRepeat(caller, request.repeatOf(), earlier, request.confirmed());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (known, now) -> RepeatDecider.link(known, command, now))
                .ok(examination::view);
    }
}
