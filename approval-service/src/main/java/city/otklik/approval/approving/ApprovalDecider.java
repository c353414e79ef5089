package city.otklik.approval.approving;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.files.StoredFile;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.PrivateSigningKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides whether the curator may approve or return a version (§12).
 *
 * @param filesAddress where files are read inside the city's network
 * @param key by which an approval is signed
 */
record ApprovalDecider(String filesAddress, Supplier<PrivateSigningKey> key) {

    /** @param contentHash of what the curator read (reading 16) */
    record ApproveDraft(String curator, int version, String contentHash) {}

    /** @param remark what to change */
    record ReturnDraft(String curator, int version, String remark) {
        ReturnDraft {
            remark = remark.strip();
        }
    }

    Decision<ApprovalCase> approve(ApprovalCase approvalCase, ApproveDraft command, Instant now) {
        return refusal(approvalCase, command.version(), command.curator(), CaseEvent.DraftApproved)
                .<Decision<ApprovalCase>>map(Decision::refuse)
                .orElseGet(() ->
                        approved(approvalCase.caseId(), approvalCase.drafts().getLast(), command, now));
    }

    Decision<ApprovalCase> returnDraft(ApprovalCase approvalCase, ReturnDraft command, Instant now) {
        Optional<Refusal> refusal = refusal(approvalCase, command.version(), command.curator(), CaseEvent.DraftReturned)
                .or(() -> RequiredText.obstacle("remark", command.remark(), RequiredText.LONGEST_REASON)
                        .map(wrongRemark -> wrongRemark.under("§12")));
        return refusal.<Decision<ApprovalCase>>map(Decision::refuse)
                .orElseGet(() ->
                        returned(approvalCase.caseId(), approvalCase.drafts().getLast(), command, now));
    }

    private Decision<ApprovalCase> approved(String caseId, DraftVersion draft, ApproveDraft command, Instant now) {
        if (!command.contentHash().equalsIgnoreCase(draft.contentHash())) {
            return Decision.refuse(ApprovalRefusals.unapprovedContent(draft.version()));
        }
        ApprovalStatement statement = ApprovalStatement.answer(
                caseId, draft.version(), draft.kind(), draft.contentHash(), command.curator(), now);
        return Decision.emit(DraftApproved.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setVersion(draft.version())
                .setKind(draft.kind())
                .setText(draft.text())
                .setAttachments(StoredFile.inFact(draft.attachments(), filesAddress))
                .setContentHash(draft.contentHash())
                .setNoAttachments(Boolean.TRUE.equals(draft.noAttachments()))
                .setApprovedBy(command.curator())
                .setSignature(key.get().sign(statement))
                .build());
    }

    private static Decision<ApprovalCase> returned(
            String caseId, DraftVersion draft, ReturnDraft command, Instant now) {
        return Decision.emit(DraftReturned.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setVersion(draft.version())
                .setKind(draft.kind())
                .setRemark(command.remark())
                .setReturnedBy(command.curator())
                .build());
    }

    private static Optional<Refusal> refusal(ApprovalCase approvalCase, int version, String curator, CaseEvent event) {
        int latest = approvalCase.life().version();
        Optional<DraftVersion> draft = approvalCase.draft(version);
        if (approvalCase.life().status() != CaseStatus.EXPECTED && draft.isEmpty()) {
            return Optional.of(ApprovalRefusals.unknownVersion(version, latest));
        }
        if (draft.isPresent() && version < latest) {
            return Optional.of(ApprovalRefusals.supersededVersion(version, latest));
        }
        Occurrence occurrence = draft.map(found -> Occurrences.ofAnswer(event, found.kind(), version))
                .orElseGet(() -> Occurrence.of(event));
        return Occurrences.obstacle(approvalCase, occurrence)
                .map(refusal -> refusal.under("§12"))
                .or(() -> draft.filter(found -> found.draftedBy().equals(curator))
                        .map(found -> ApprovalRefusals.samePairOfEyes(version)));
    }
}
