package city.otklik.intake.opening;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.casestore.CaseReader;
import city.otklik.lifecycle.CaseStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows cases. */
@RestController
@Tag(name = "cases")
class CaseController {

    private static final int MOST = 1_000;

    private final CaseReader<IntakeCase> reader;
    private final IntakeCases cases;
    private final Examination examination;

    CaseController(CaseReader<IntakeCase> reader, IntakeCases cases, Examination examination) {
        this.reader = reader;
        this.cases = cases;
        this.examination = examination;
    }

    @GetMapping("/cases/{id}")
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR, Role.SECURITY_CONTACT})
    @Operation(
            summary = "One case, with what screening and the search for repeats found; a sealed text is left out."
                    + " The security contact reads possible threats only (§15)")
    ResponseEntity<CaseView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return reader.read(id, (known, revision) -> {
            if (!readsAll(caller)
                    && !(known.life().sealed() && known.adjudication().isThreat())) {
                throw new RefusalException(OpeningRefusals.noThreat(id));
            }
            return examination.view(known);
        });
    }

    private static boolean readsAll(Caller caller) {
        return caller.is(Role.CURATOR) || caller.is(Role.EXECUTOR) || caller.is(Role.SUPERVISOR);
    }

    @GetMapping("/cases")
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Cases in one state, the one sent first at the top")
    List<CaseView> list(
            @RequestParam(required = false) @Nullable CaseStatus state,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        return cases.in(state, limit).stream().map(examination::listed).toList();
    }
}
