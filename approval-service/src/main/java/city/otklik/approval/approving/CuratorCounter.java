package city.otklik.approval.approving;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseLists;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.Enquiry;
import city.otklik.approval.cases.Listing;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the curator finds what waits and gives the word. */
@RestController
final class CuratorCounter {

    private static final int MOST = 1000;

    private final ApprovalDesk desk;
    private final CaseLists lists;

    CuratorCounter(ApprovalDesk desk, CaseLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /** @param contentHash what the curator read; the approval is refused where it is another */
    record Approval(@Nullable String contentHash) {}

    /** @param remark what the executor should change */
    record Return(String remark) {}

    /**
     * A draft that waits.
     *
     * @param due when the curator's word is due, null while no clock is known
     */
    record Awaiting(
            String caseId,
            long revision,
            @Nullable Instant due,
            @Nullable Enquiry enquiry,
            DraftVersion draft) {}

    @OnlyFor({Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/drafts/awaiting")
    @Operation(summary = "Drafts that await the curator, by when the word is due (§12)")
    List<Awaiting> awaiting(@RequestParam(defaultValue = "200") int limit) {
        return lists.awaitingCurator(Math.clamp(limit, 1, MOST)).stream()
                .flatMap(listed -> listed.file().latestDraft().stream()
                        .map(draft -> new Awaiting(
                                listed.caseId(),
                                listed.revision(),
                                due(listed.file()),
                                listed.file().enquiry(),
                                draft)))
                .toList();
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{id}/drafts/{version}/approval")
    @Operation(summary = "Approve exactly this version (§12)")
    ResponseEntity<?> approve(
            @PathVariable String id,
            @PathVariable int version,
            @RequestBody(required = false) @Nullable Approval approval,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        String read = approval == null ? null : approval.contentHash();
        return Answers.of(HttpStatus.OK, desk.approve(id, Answers.revision(ifMatch), caller, version, read));
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{id}/drafts/{version}/return")
    @Operation(summary = "Return this version for rework (§12)")
    ResponseEntity<?> giveBack(
            @PathVariable String id,
            @PathVariable int version,
            @RequestBody Return command,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(
                HttpStatus.OK, desk.giveBack(id, Answers.revision(ifMatch), caller, version, command.remark()));
    }

    private static @Nullable Instant due(CaseFile file) {
        Listing listing = file.listing();
        return listing == null || listing.approvalDue().equals(Listing.NEVER) ? null : listing.approvalDue();
    }
}
