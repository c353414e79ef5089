package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.RejectionGround;
import city.otklik.intake.adjudicating.ScreeningDecider.AcceptMessage;
import city.otklik.intake.adjudicating.ScreeningDecider.OverturnRejection;
import city.otklik.intake.adjudicating.ScreeningDecider.RejectMessage;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.Findings;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeCases;
import city.otklik.intake.opening.IntakeMeters;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.messaging.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
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

/** People decide about §15. */
@RestController
@Tag(name = "screening")
class ScreeningController {

    private static final int MOST = 1_000;

    private final CaseCommandHandler<IntakeCase> commands;
    private final CaseReader<IntakeCase> reader;
    private final IntakeCases cases;
    private final Examination examination;
    private final IntakeMeters meters;

    ScreeningController(
            CaseCommandHandler<IntakeCase> commands,
            CaseReader<IntakeCase> reader,
            IntakeCases cases,
            Examination examination,
            IntakeMeters meters) {
        this.commands = commands;
        this.reader = reader;
        this.cases = cases;
        this.examination = examination;
        this.meters = meters;
    }

    /** What a person decides about a doubtful message. */
    enum ScreeningChoice {
        ACCEPT,
        REJECT
    }

    /** @param ground of §15, needed for a rejection */
    record ScreeningRequest(
            ScreeningChoice decision, @Nullable RejectionGround ground, String reason) {}

    record OverturnRequest(String reason) {}

    @GetMapping("/screening/doubtful")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Messages a person must accept or reject (§15): possible harm first, then by age")
    List<CaseView> doubtful() {
        return cases.in(CaseStatus.SCREENING_DOUBTED, MOST).stream()
                .map(examination::listed)
                .sorted(Comparator.comparing(
                                (CaseView view) -> !view.screening().harm())
                        .thenComparing(CaseView::sentAt))
                .toList();
    }

    @PostMapping("/cases/{id}/screening")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Accept a doubtful message, or reject it on a ground of §15")
    ResponseEntity<CaseView> decide(
            @PathVariable String id,
            @RequestBody ScreeningRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        Actor actor = caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR);
        if (request.decision() == ScreeningChoice.ACCEPT) {
            Findings findings = reader.find(id).map(examination::of).orElse(Findings.NONE);
            AcceptMessage command = new AcceptMessage(request.reason(), findings);
            return commands.handle(id, ifMatch, actor, (known, now) -> ScreeningDecider.accept(known, command, now))
                    .ok(examination::view);
        }
        RejectMessage command = new RejectMessage(caller.login(), request.ground(), request.reason());
        return commands.handle(id, ifMatch, actor, (known, now) -> ScreeningDecider.reject(known, command, now))
                .onDone(done -> meters.rejected(done.facts()))
                .ok(examination::view);
    }

    @PostMapping("/cases/{id}/rejection/overturn")
    @OnlyFor({Role.SUPERVISOR, Role.CURATOR})
    @Operation(summary = "Overturn a rejection: the clocks go on from sentAt as if it had never happened (§15)")
    ResponseEntity<CaseView> overturn(
            @PathVariable String id,
            @RequestBody OverturnRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        OverturnRejection command = new OverturnRejection(request.reason());
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.CURATOR),
                        (known, now) -> ScreeningDecider.overturn(known, command, now))
                .ok(examination::view);
    }
}
