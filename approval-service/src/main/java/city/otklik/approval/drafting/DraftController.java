package city.otklik.approval.drafting;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.files.StoredFile;
import city.otklik.approval.files.StoredFiles;
import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.facts.AnswerKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of the answer. */
@RestController
final class DraftController {

    private final CaseCommandHandler<ApprovalCase> commands;
    private final DraftDecider decider;
    private final StoredFiles files;
    private final StyleReader style;
    private final CaseMeters meters;

    DraftController(
            CaseCommandHandler<ApprovalCase> commands,
            DraftDecider decider,
            StoredFiles files,
            StyleReader style,
            CaseMeters meters) {
        this.commands = commands;
        this.decider = decider;
        this.files = files;
        this.style = style;
        this.meters = meters;
    }

    /**
     * @param kind FINAL settles the question, INTERIM says how far the work is (§13)
     * @param attachments hashes of uploaded files, in the order they are to be posted in
     * @param noAttachments true where a repeat has no photo or video evidence (§14)
     */
    record DraftRequest(
            AnswerKind kind,
            String text,
            @Nullable List<String> attachments,
            @Nullable Boolean noAttachments) {

        SubmitDraft by(Caller caller, StoredFiles files) {
            List<StoredFile> found = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String hash : new LinkedHashSet<>(attachments == null ? List.of() : attachments)) {
                files.find(hash).ifPresentOrElse(found::add, () -> unknown.add(hash));
            }
            return new SubmitDraft(caller, kind, text, found, unknown, Boolean.TRUE.equals(noAttachments));
        }
    }

    /**
     * @param version the number that the draft was given
     * @param contentHash what an approval of it will be bound to
     * @param findings advice on its manner (§16): nothing is refused for it
     */
    record SubmittedView(int version, String contentHash, List<StyleFinding> findings) {

        static SubmittedView of(ApprovalCase approvalCase, StyleReader style) {
            DraftVersion draft = approvalCase.drafts().getLast();
            return new SubmittedView(
                    draft.version(), draft.contentHash(), style.read(draft.text(), approvalCase.messageText()));
        }
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{id}/drafts")
    @Operation(
            summary = "Submit the next version of the answer to the curator (§9); 200 where the current one says the"
                    + " same")
    @ApiResponse(responseCode = "200", description = "The current version says the same", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Submitted", useReturnTypeSchema = true)
    ResponseEntity<SubmittedView> submit(
            @PathVariable String id,
            @RequestBody DraftRequest draft,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SubmitDraft command = draft.by(caller, files);
        return commands.handle(
                        id,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (approvalCase, now) -> decider.submit(approvalCase, command, now))
                .onDone(done -> meters.submitted(done.state()))
                .created(approvalCase -> SubmittedView.of(approvalCase, style));
    }
}
