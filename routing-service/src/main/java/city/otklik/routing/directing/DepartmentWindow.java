package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.facts.Attachment;
import city.otklik.routing.departments.Department;
import city.otklik.routing.departments.Departments;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where departments answer the executor (§7, R.3). */
@RestController
@Tag(name = "departments")
class DepartmentWindow {

    private static final Role[] DEPARTMENT = {Role.DEPARTMENT};

    private final OrderDesk orders;
    private final CaseOrders rules;
    private final Departments departments;
    private final CityClock clock;
    private final RoutingJournal journal;

    DepartmentWindow(
            OrderDesk orders, CaseOrders rules, Departments departments, CityClock clock, RoutingJournal journal) {
        this.orders = orders;
        this.rules = rules;
        this.departments = departments;
        this.clock = clock;
        this.journal = journal;
    }

    record DepartmentRefusal(String department, String reason) {}

    /** @param attachments as the file store described them; null: none */
    record Contribution(
            String department, String text, @Nullable List<ContributedFile> attachments) {}

    /**
     * @param size in bytes
     * @param sha256 of the content, lower-case hexadecimal
     * @param location where it can be read inside the city's network; null: by its hash in the file store
     */
    record ContributedFile(
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String location) {

        Attachment attachment() {
            return new Attachment(name, mediaType, size, sha256, location == null ? "" : location);
        }
    }

    @GetMapping("/departments")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT, Role.ADMINISTRATOR})
    @Operation(summary = "The departments a case may be sent to")
    List<Department> departments() {
        return departments.all();
    }

    @PostMapping("/cases/{id}/refusals")
    @OnlyFor(Role.DEPARTMENT)
    @Operation(summary = "Not ours: the case goes to the next department or to a person; no clock stops (§7)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> refuse(
            @PathVariable String id,
            @RequestBody DepartmentRefusal order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        if (!caller.departments().contains(order.department())) {
            return Answers.of(new NotTheirVoice(order.department(), caller.departments()));
        }
        ResponseEntity<?> answer = orders.carryOut(
                "refused by " + order.department(),
                id,
                ifMatch,
                caller,
                DEPARTMENT,
                state -> rules.refuse(state, order.department(), order.reason(), clock.instant()));
        if (answer.getStatusCode().is2xxSuccessful()) {
            journal.refused(order.department());
        }
        return answer;
    }

    @PostMapping("/cases/{id}/contributions")
    @OnlyFor(Role.DEPARTMENT)
    @Operation(summary = "Facts, photos and text for the draft (R.3)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> contribute(
            @PathVariable String id,
            @RequestBody Contribution order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        if (!caller.departments().contains(order.department())) {
            return Answers.of(new NotTheirVoice(order.department(), caller.departments()));
        }
        List<ContributedFile> files = order.attachments() == null ? List.of() : order.attachments();
        Optional<Incomplete> unreadable = IntStream.range(0, files.size())
                .boxed()
                .flatMap(i -> problem(files.get(i), "attachments[" + i + "]").stream())
                .findFirst();
        if (unreadable.isPresent()) {
            return Answers.of(unreadable.get());
        }
        return orders.carryOut(
                "contribution of " + order.department(),
                id,
                ifMatch,
                caller,
                DEPARTMENT,
                state -> rules.contribute(
                        state,
                        order.department(),
                        order.text(),
                        files.stream().map(ContributedFile::attachment).toList(),
                        clock.instant()));
    }

    private static Optional<Incomplete> problem(ContributedFile file, String field) {
        if (!file.sha256().matches("[0-9a-f]{64}")) {
            return Optional.of(new Incomplete(
                    field + ".sha256",
                    "is no SHA-256 in lower-case hexadecimal",
                    "Store the file first and send its hash"));
        }
        return file.size() > 0 && !file.name().isBlank()
                ? Optional.empty()
                : Optional.of(new Incomplete(
                        field,
                        "names no file with a content",
                        "Store the file first and send what the store answered"));
    }
}
