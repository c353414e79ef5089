package city.otklik.approval.cases;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.cases.ApprovalCases.Listed;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.CaseReader;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases that wait, and one of them in full. */
@RestController
final class CaseController {

    private final CaseReader<ApprovalCase> reader;
    private final ApprovalCases cases;
    private final NetworkLimits limits;
    private final StyleReader style;

    CaseController(CaseReader<ApprovalCase> reader, ApprovalCases cases, NetworkLimits limits, StyleReader style) {
        this.reader = reader;
        this.cases = cases;
        this.limits = limits;
        this.style = style;
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases")
    @Operation(summary = "Open cases by what is due next; mine=true: only the caller's")
    List<CaseView.Row> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "200") @Min(1) @Max(ApprovalCases.MOST) int limit) {
        List<Listed> found = mine ? cases.of(caller.login(), limit) : cases.open(limit);
        return found.stream()
                .map(listed -> CaseView.Row.of(listed.approvalCase()))
                .toList();
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases/{id}")
    @Operation(summary = "A case with its message, drafts, clarifications and running clocks")
    ResponseEntity<CaseView> read(@PathVariable String id) {
        return reader.read(id, (approvalCase, revision) -> CaseView.of(approvalCase, revision, limits, style));
    }
}
