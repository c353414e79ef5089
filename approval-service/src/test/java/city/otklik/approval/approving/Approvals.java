package city.otklik.approval.approving;

import city.otklik.approval.approving.ApprovalDecider.ApproveDraft;
import city.otklik.approval.approving.ApprovalDecider.ReturnDraft;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.Decision;
import java.time.Instant;

/** Decisions of the curator for tests of other packages. */
public final class Approvals {

    static final ApprovalDecider DECIDER = new ApprovalDecider("http://files.city/files");

    private Approvals() {}

    /** Clara approves the latest version. */
    public static Decision<ApprovalCase> approve(ApprovalCase approvalCase, Instant now) {
        return DECIDER.approve(
                approvalCase, new ApproveDraft("clara", approvalCase.life().version(), null), now);
    }

    /** Clara returns the latest version. */
    public static Decision<ApprovalCase> returnDraft(ApprovalCase approvalCase, Instant now) {
        return DECIDER.returnDraft(
                approvalCase, new ReturnDraft("clara", approvalCase.life().version(), "Когда?"), now);
    }
}
