package city.otklik.approval.approving;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.approving.ApprovalDecider.ApproveDraft;
import city.otklik.approval.approving.ApprovalDecider.ReturnDraft;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.ApprovalCases;
import city.otklik.approval.cases.ApprovalCases.Listed;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.cases.Clocks;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.DraftView;
import city.otklik.approval.cases.MessageView;
import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.facts.AnswerKind;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What awaits the curator, and the curator's decisions. */
@RestController
final class ApprovalController {

    private final CaseCommandHandler<ApprovalCase> commands;
    private final ApprovalDecider decider;
    private final ApprovalCases cases;
    private final StyleReader style;
    private final CaseMeters meters;

    ApprovalController(
            CaseCommandHandler<ApprovalCase> commands,
            ApprovalDecider decider,
            ApprovalCases cases,
            StyleReader style,
            CaseMeters meters) {
        this.commands = commands;
        this.decider = decider;
        this.cases = cases;
        this.style = style;
        this.meters = meters;
    }

    /** @param contentHash what the curator read; the approval is refused where it is another */
    record ApprovalRequest(String contentHash) {}

    /** @param remark what the executor should change */
    record ReturnRequest(String remark) {}

    /** @param approved false where the version was returned */
    record DecidedView(int version, String contentHash, boolean approved, AnswerKind kind) {

        static DecidedView of(ApprovalCase approvalCase) {
            DraftVersion draft = approvalCase.drafts().getLast();
            boolean approved = Objects.requireNonNull(draft.decision()).approved();
            return new DecidedView(draft.version(), draft.contentHash(), approved, draft.kind());
        }
    }

    /**
     * A draft that waits.
     *
     * @param due when the curator's decision is due, null while no clock is known
     */
    record AwaitingView(
            String caseId,
            long revision,
            @Nullable Instant due,
            @Nullable MessageView message,
            DraftView draft) {

        static AwaitingView of(Listed listed, StyleReader style) {
            ApprovalCase approvalCase = listed.approvalCase();
            Instant due = approvalCase.clocks().approvalDue();
            return new AwaitingView(
                    approvalCase.caseId(),
                    listed.revision(),
                    due.equals(Clocks.NEVER) ? null : due,
                    MessageView.of(approvalCase),
                    DraftView.of(approvalCase.drafts().getLast(), approvalCase, style));
        }
    }

    @OnlyFor({Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR})
    @GetMapping("/drafts/awaiting")
    @Operation(summary = "Drafts that await the curator, by when the decision is due (§12)")
    List<AwaitingView> awaiting(@RequestParam(defaultValue = "200") @Min(1) @Max(ApprovalCases.MOST) int limit) {
        return cases.awaitingCurator(limit).stream()
                .map(listed -> AwaitingView.of(listed, style))
                .toList();
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{id}/drafts/{version}/approval")
    @Operation(summary = "Approve exactly this version (§12)")
    ResponseEntity<DecidedView> approve(
            @PathVariable String id,
            @PathVariable int version,
            @RequestBody ApprovalRequest approval,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ApproveDraft command = new ApproveDraft(caller.login(), version, approval.contentHash());
        return decide(id, ifMatch, caller, (approvalCase, now) -> decider.approve(approvalCase, command, now));
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{id}/drafts/{version}/return")
    @Operation(summary = "Return this version for rework (§12)")
    ResponseEntity<DecidedView> returnDraft(
            @PathVariable String id,
            @PathVariable int version,
            @RequestBody ReturnRequest request,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ReturnDraft command = new ReturnDraft(caller.login(), version, request.remark());
        return decide(id, ifMatch, caller, (approvalCase, now) -> decider.returnDraft(approvalCase, command, now));
    }

    private ResponseEntity<DecidedView> decide(
            String caseId,
            @Nullable String ifMatch,
            Caller caller,
            BiFunction<ApprovalCase, Instant, Decision<ApprovalCase>> decision) {
        return commands.handle(caseId, ifMatch, caller.as(Role.CURATOR), decision)
                .onDone(done -> meters.decided(done.state()))
                .ok(DecidedView::of);
    }
}
