package city.otklik.approval.approving;

import city.otklik.access.Decision;
import city.otklik.approval.approving.ApprovalDecider.ApproveDraft;
import city.otklik.approval.approving.ApprovalDecider.ReturnDraft;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.testkit.InMemorySigningKeys;
import java.time.Instant;

/** Decisions of the curator for tests of other packages. */
public final class Approvals {

    static final ApprovalDecider DECIDER =
            new ApprovalDecider("http://files.city/files", () -> InMemorySigningKeys.APPROVAL);

    private Approvals() {}

    /** Clara approves the latest version. */
    public static Decision<ApprovalCase> approve(ApprovalCase approvalCase, Instant now) {
        return approve(approvalCase, "clara", now);
    }

    /** Somebody approves the latest version. */
    public static Decision<ApprovalCase> approve(ApprovalCase approvalCase, String curator, Instant now) {
        int version = approvalCase.life().version();
        String hash = approvalCase.draft(version).map(DraftVersion::contentHash).orElse("");
        return DECIDER.approve(approvalCase, new ApproveDraft(curator, version, hash), now);
    }

    /** Clara returns the latest version. */
    public static Decision<ApprovalCase> returnDraft(ApprovalCase approvalCase, Instant now) {
        return DECIDER.returnDraft(
                approvalCase, new ReturnDraft("clara", approvalCase.life().version(), "Когда?"), now);
    }
}
