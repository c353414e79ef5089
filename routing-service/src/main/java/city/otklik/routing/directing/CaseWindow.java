package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people read whose a case is. A department reads only what it is asked about. */
@RestController
@Tag(name = "cases")
class CaseWindow {

    private static final int MOST = 1_000;

    private final CaseDesk<RoutedCase> desk;
    private final CaseShelf shelf;

    CaseWindow(CaseDesk<RoutedCase> desk, CaseShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping("/cases/{id}")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT})
    @Operation(summary = "One case: its executor, its departments, and what the rules said")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoutedCaseView.class)))
    ResponseEntity<?> one(@PathVariable String id, Caller caller) {
        Optional<CaseRecord<RoutedCase>> record = desk.find(id);
        RoutedCase known = record.map(CaseRecord::state).orElse(null);
        if (known == null) {
            return Answers.of(new UnknownCase(id));
        }
        return mayRead(caller, known)
                ? ResponseEntity.ok()
                        .eTag(Answers.etag(record.orElseThrow().revision()))
                        .body(RoutedCaseView.of(known))
                : Answers.of(new NotYourCase(id));
    }

    @GetMapping("/cases")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.DEPARTMENT})
    @Operation(
            summary = "Cases in work of one executor (\"me\" for the caller's own) or department, the one sent first at"
                    + " the top; all=true lists ended ones, too")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = RoutedCaseView.class))))
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String executor,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        String asked = department;
        if (!seesEverything(caller)) {
            asked = department == null
                    ? caller.departments().stream().sorted().findFirst().orElse("")
                    : department;
            if (!caller.departments().contains(asked)) {
                return Answers.of(new NotTheirVoice(asked, caller.departments()));
            }
        }
        String login = "me".equals(executor) ? caller.login() : executor;
        List<RoutedCaseView> views = shelf.cases(login, asked, !all, Math.clamp(limit, 1, MOST)).stream()
                .map(RoutedCaseView::of)
                .toList();
        return ResponseEntity.ok(views);
    }

    @GetMapping("/routing/doubtful")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Cases a person must route (§7), with the departments the rules point to")
    List<RoutedCaseView> doubtful() {
        return shelf.doubtful(MOST).stream().map(RoutedCaseView::of).toList();
    }

    private static boolean mayRead(Caller caller, RoutedCase known) {
        return seesEverything(caller)
                || (known.route() != null && caller.departments().stream().anyMatch(known.route()::asks));
    }

    private static boolean seesEverything(Caller caller) {
        return caller.is(Role.EXECUTOR) || caller.is(Role.SUPERVISOR) || caller.is(Role.CURATOR);
    }
}
