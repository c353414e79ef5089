package city.otklik.intake.opening;

import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.casestore.CaseDesk;
import city.otklik.lifecycle.CaseStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people read cases. */
@RestController
@Tag(name = "cases")
class CaseWindow {

    private static final int MOST = 1_000;

    private final CaseDesk<IntakeCase> desk;
    private final CaseBook book;

    CaseWindow(CaseDesk<IntakeCase> desk, CaseBook book) {
        this.desk = desk;
        this.book = book;
    }

    @GetMapping("/cases/{id}")
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "One case, with what screening and the search for repeats found")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> one(@PathVariable String id) {
        return desk.find(id)
                .<ResponseEntity<?>>map(record -> record.state() == null
                        ? Answers.of(new UnknownCase(id))
                        : ResponseEntity.ok()
                                .eTag(Answers.etag(record.revision()))
                                .body(CaseView.of(record.state())))
                .orElseGet(() -> Answers.of(new UnknownCase(id)));
    }

    @GetMapping("/cases")
    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Cases in one state, the one sent first at the top")
    List<CaseView> list(
            @RequestParam(required = false) @Nullable CaseStatus state, @RequestParam(defaultValue = "100") int limit) {
        return book.standing(state, Math.clamp(limit, 1, MOST)).stream()
                .map(CaseView::of)
                .toList();
    }
}
