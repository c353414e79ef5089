package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.facts.RejectionGround;
import city.otklik.intake.opening.CaseBook;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.CommandDesk;
import city.otklik.intake.opening.IntakeJournal;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people decide about §15. */
@RestController
@Tag(name = "screening")
class ScreeningWindow {

    private static final int MOST = 1_000;
    private static final Role[] DECIDE = {Role.EXECUTOR, Role.SUPERVISOR};
    private static final Role[] OVERTURN = {Role.SUPERVISOR, Role.CURATOR};

    private final CommandDesk commands;
    private final CaseBook book;
    private final CityClock clock;
    private final IntakeJournal journal;

    ScreeningWindow(CommandDesk commands, CaseBook book, CityClock clock, IntakeJournal journal) {
        this.commands = commands;
        this.book = book;
        this.clock = clock;
        this.journal = journal;
    }

    /** What the person decided. */
    enum ScreeningWord {
        ACCEPT,
        REJECT
    }

    /** @param ground of §15, needed for a rejection */
    record ScreeningDecision(
            ScreeningWord decision, @Nullable RejectionGround ground, String reason) {}

    record OverturnOrder(String reason) {}

    @GetMapping("/screening/doubtful")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Messages a person must accept or reject (§15): possible harm first, then by age")
    List<CaseView> doubtful() {
        return book.standing(CaseStatus.SCREENING_DOUBTED, MOST).stream()
                .map(CaseView::of)
                .sorted(Comparator.comparing(
                                (CaseView view) -> !view.screening().harm())
                        .thenComparing(CaseView::sentAt))
                .toList();
    }

    @PostMapping("/cases/{id}/screening")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @Operation(summary = "Accept a doubtful message, or reject one on a ground of §15")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> decide(
            @PathVariable String id,
            @RequestBody ScreeningDecision order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        if (order.decision() == ScreeningWord.ACCEPT) {
            return commands.carryOut(
                    "accepted by a person",
                    id,
                    ifMatch,
                    caller,
                    DECIDE,
                    state -> Adjudication.accept(state, order.reason(), clock.instant()));
        }
        ResponseEntity<?> answer = commands.carryOut(
                "rejected by a person",
                id,
                ifMatch,
                caller,
                DECIDE,
                state -> Adjudication.reject(state, order.ground(), order.reason(), clock.instant()));
        if (answer.getStatusCode().is2xxSuccessful() && order.ground() != null) {
            journal.rejected(order.ground().name(), true);
        }
        return answer;
    }

    @PostMapping("/cases/{id}/rejection/overturn")
    @OnlyFor({Role.SUPERVISOR, Role.CURATOR})
    @Operation(summary = "Overturn a rejection: the clocks live on from sentAt as if it had never been (§15)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    ResponseEntity<?> overturn(
            @PathVariable String id,
            @RequestBody OverturnOrder order,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return commands.carryOut(
                "rejection overturned",
                id,
                ifMatch,
                caller,
                OVERTURN,
                state -> Adjudication.overturn(state, order.reason(), clock.instant()));
    }
}
