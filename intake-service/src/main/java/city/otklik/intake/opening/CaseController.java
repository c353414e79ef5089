package city.otklik.intake.opening;

import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseReader;
import city.otklik.lifecycle.CaseStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "One case, with what screening and the search for repeats found")
    ResponseEntity<CaseView> one(@PathVariable String id) {
        return reader.read(id, (known, revision) -> examination.view(known));
    }

    @GetMapping("/cases")
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Cases in one state, the one sent first at the top")
    List<CaseView> list(
            @RequestParam(required = false) @Nullable CaseStatus state, @RequestParam(defaultValue = "100") int limit) {
        return cases.in(state, Math.clamp(limit, 1, MOST)).stream()
                .map(examination::listed)
                .toList();
    }
}
