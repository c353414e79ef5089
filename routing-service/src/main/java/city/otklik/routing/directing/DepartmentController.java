package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.routing.departments.Department;
import city.otklik.routing.departments.Departments;
import city.otklik.routing.directing.DepartmentDecider.ContributeToDraft;
import city.otklik.routing.directing.DepartmentDecider.RefuseCase;
import city.otklik.understanding.routing.Competence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Departments reply to the executor (§7, R.3). */
@RestController
@Tag(name = "departments")
class DepartmentController {

    private final CaseCommandHandler<RoutingCase> commands;
    private final DepartmentDecider decider;
    private final ContributedFiles files;
    private final Departments departments;
    private final Competence competence;
    private final RoutingMeters meters;

    DepartmentController(
            CaseCommandHandler<RoutingCase> commands,
            DepartmentDecider decider,
            ContributedFiles files,
            Departments departments,
            Competence competence,
            RoutingMeters meters) {
        this.commands = commands;
        this.decider = decider;
        this.files = files;
        this.departments = departments;
        this.competence = competence;
        this.meters = meters;
    }

    record DepartmentRefusal(String department, String reason) {}

    /** @param attachments as the upload of each was answered; null: none */
    record Contribution(
            String department, String text, @Nullable List<ContributedFile> attachments) {}

    /**
     * Only the hash counts: the others may be sent as the upload answered them, and are what the file store says.
     *
     * @param sha256 of the content, lower-case hexadecimal; a file that the caller uploaded
     * @param size in bytes
     */
    record ContributedFile(
            String sha256,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size) {}

    @GetMapping("/departments")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT, Role.ADMINISTRATOR})
    @Operation(summary = "The departments a case may be sent to")
    List<Department> departments() {
        return departments.all();
    }

    @PostMapping("/cases/{id}/refusals")
    @OnlyFor(Role.DEPARTMENT)
    @Operation(summary = "Not ours: the case goes to the next department or to a person; no clock stops (§7)")
    ResponseEntity<RoutingCaseView> refuse(
            @PathVariable String id,
            @RequestBody DepartmentRefusal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        RefuseCase command = new RefuseCase(caller, request.department(), request.reason());
        return commands.handle(
                        id, ifMatch, caller.as(Role.DEPARTMENT), (known, now) -> decider.refuse(known, command, now))
                .onDone(done -> meters.emitted(done.facts()))
                .ok(known -> RoutingCaseView.of(known, competence));
    }

    @PostMapping("/cases/{id}/contributions")
    @OnlyFor(Role.DEPARTMENT)
    @Operation(summary = "Facts, photos and text for the draft (R.3)")
    ResponseEntity<RoutingCaseView> contribute(
            @PathVariable String id,
            @RequestBody Contribution request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        List<ContributedFile> named = request.attachments() == null ? List.of() : request.attachments();
        ContributeToDraft command = new ContributeToDraft(
                caller,
                request.department(),
                request.text(),
                files.find(named.stream().map(ContributedFile::sha256).toList(), caller.login()));
        return commands.handle(
                        id,
                        ifMatch,
                        caller.as(Role.DEPARTMENT),
                        (known, now) -> DepartmentDecider.contribute(known, command, now))
                .ok(known -> RoutingCaseView.of(known, competence));
    }
}
