package city.otklik.approval.approving;

import city.otklik.approval.cases.AttachmentsInFacts;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.DraftVersion.Decision;
import city.otklik.approval.cases.DraftVersion.Fate;
import city.otklik.approval.cases.Occurrences;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Transition;
import city.otklik.casestore.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the curator's word counts (§12). Pure: the instant comes as an argument.
 *
 * @param filesAddress where files are read inside the city's network
 */
record Approving(String filesAddress) {

    /** @param contentHash what the curator read; null where the version's number must do */
    record ApproveDraft(
            String curator, int version, @Nullable String contentHash) {}

    /** @param remark what to change */
    record ReturnDraft(String curator, int version, String remark) {}

    Ruling<CaseFile, ApprovalRefusal, Decided> approve(
            Optional<CaseFile> known, String caseId, ApproveDraft command, Instant now) {
        CaseFile file = known.orElseGet(CaseFile::unknown);
        Optional<ApprovalRefusal> refusal =
                refusal(file, command.version(), command.curator(), CaseEvent.DraftApproved);
        if (refusal.isPresent()) {
            return Ruling.refused(refusal.get());
        }
        DraftVersion draft = file.draft(command.version()).orElseThrow();
        if (command.contentHash() != null && !command.contentHash().equalsIgnoreCase(draft.contentHash())) {
            return Ruling.refused(new ApprovalRefusal.UnapprovedContent(draft.version()));
        }
        DraftApproved fact = DraftApproved.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setVersion(draft.version())
                .setKind(draft.kind())
                .setText(draft.text())
                .setAttachments(AttachmentsInFacts.of(draft.attachments(), filesAddress))
                .setContentHash(draft.contentHash())
                .setApprovedBy(command.curator())
                .build();
        return decided(file, draft, new Decision(true, command.curator(), now, ""), fact);
    }

    Ruling<CaseFile, ApprovalRefusal, Decided> giveBack(
            Optional<CaseFile> known, String caseId, ReturnDraft command, Instant now) {
        CaseFile file = known.orElseGet(CaseFile::unknown);
        Optional<ApprovalRefusal> refusal =
                refusal(file, command.version(), command.curator(), CaseEvent.DraftReturned);
        if (refusal.isPresent()) {
            return Ruling.refused(refusal.get());
        }
        String remark = command.remark().strip();
        if (remark.isEmpty()) {
            return Ruling.refused(new ApprovalRefusal.RemarkMissing());
        }
        DraftVersion draft = file.draft(command.version()).orElseThrow();
        DraftReturned fact = DraftReturned.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setVersion(draft.version())
                .setKind(draft.kind())
                .setRemark(remark)
                .setReturnedBy(command.curator())
                .build();
        return decided(file, draft, new Decision(false, command.curator(), now, remark), fact);
    }

    private static Optional<ApprovalRefusal> refusal(CaseFile file, int version, String curator, CaseEvent event) {
        if (file.life().status() == CaseStatus.EXPECTED) {
            return obstacle(file, event, version);
        }
        Optional<DraftVersion> draft = file.draft(version);
        int latest = file.life().version();
        if (draft.isEmpty()) {
            return Optional.of(new ApprovalRefusal.UnknownVersion(version, latest));
        }
        if (version < latest) {
            return Optional.of(new ApprovalRefusal.SupersededVersion(version, latest));
        }
        return obstacle(file, event, version)
                .or(() -> draft.get().draftedBy().equals(curator)
                        ? Optional.of(new ApprovalRefusal.SamePairOfEyes(version))
                        : Optional.empty());
    }

    private static Optional<ApprovalRefusal> obstacle(CaseFile file, CaseEvent event, int version) {
        var occurrence = file.draft(version)
                .map(draft -> Occurrences.ofAnswer(event, draft.kind(), version))
                .orElseGet(() -> Occurrence.of(event));
        return CaseLife.after(file.life(), occurrence) instanceof Transition.NotAllowed obstacle
                ? Optional.of(new ApprovalRefusal.WrongMoment(obstacle))
                : Optional.empty();
    }

    private static Ruling<CaseFile, ApprovalRefusal, Decided> decided(
            CaseFile file, DraftVersion draft, Decision decision, SpecificRecord fact) {
        CaseEvent event = decision.approved() ? CaseEvent.DraftApproved : CaseEvent.DraftReturned;
        CaseFile next = file.change(draft.version(), version -> version.decided(decision))
                .after(Occurrences.ofAnswer(event, draft.kind(), draft.version()));
        return Ruling.done(
                next,
                new Decided(
                        draft.version(),
                        draft.contentHash(),
                        decision.approved(),
                        draft.kind(),
                        rounds(file),
                        Duration.between(draft.submittedAt(), decision.at())),
                fact);
    }

    private static int rounds(CaseFile file) {
        long sinceAnswer = file.drafts().reversed().stream()
                .takeWhile(draft -> draft.fate() == null || draft.fate().state() != Fate.State.PUBLISHED)
                .count();
        return (int) sinceAnswer;
    }
}
