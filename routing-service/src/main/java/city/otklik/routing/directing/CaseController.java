package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.casestore.CaseReader;
import city.otklik.understanding.routing.Competence;
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

/** Shows who has a case. A department reads only what it is asked about. */
@RestController
@Tag(name = "cases")
class CaseController {

    private static final int MOST = 1_000;

    private final CaseReader<RoutingCase> reader;
    private final RoutingCases cases;
    private final Competence competence;

    CaseController(CaseReader<RoutingCase> reader, RoutingCases cases, Competence competence) {
        this.reader = reader;
        this.cases = cases;
        this.competence = competence;
    }

    @GetMapping("/cases/{id}")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT})
    @Operation(summary = "One case: its executor, its departments, and what the rules found")
    ResponseEntity<RoutingCaseView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return reader.read(id, (known, revision) -> {
            if (!mayRead(caller, known)) {
                throw new RefusalException(RoutingRefusals.notYourCase(id));
            }
            return RoutingCaseView.of(known, competence);
        });
    }

    @GetMapping("/cases")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT})
    @Operation(
            summary = "Cases in work of one executor (\"me\" for the caller's own) or department, the one sent first at"
                    + " the top; all=true lists ended ones, too")
    List<RoutingCaseView> list(
            @RequestParam(required = false) @Nullable String executor,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit,
            @AuthenticationPrincipal Caller caller) {
        String asked = seesEverything(caller) ? department : ownDepartment(caller, department);
        String login = "me".equals(executor) ? caller.login() : executor;
        return cases.of(login, asked, !all, limit).stream()
                .map(known -> RoutingCaseView.of(known, competence))
                .toList();
    }

    @GetMapping("/routing/doubtful")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Cases a person must route (§7), with the departments the rules point to")
    List<RoutingCaseView> doubtful() {
        return cases.doubtful(MOST).stream()
                .map(known -> RoutingCaseView.of(known, competence))
                .toList();
    }

    private static String ownDepartment(Caller caller, @Nullable String department) {
        String asked = department == null
                ? caller.departments().stream().sorted().findFirst().orElse("")
                : department;
        DepartmentDecider.unlessOwn(caller, asked).ifPresent(refusal -> {
            throw new RefusalException(refusal);
        });
        return asked;
    }

    private static boolean mayRead(Caller caller, RoutingCase known) {
        return seesEverything(caller)
                || (known.route() != null && caller.departments().stream().anyMatch(known.route()::asks));
    }

    private static boolean seesEverything(Caller caller) {
        return caller.is(Role.EXECUTOR) || caller.is(Role.SUPERVISOR) || caller.is(Role.CURATOR);
    }
}
