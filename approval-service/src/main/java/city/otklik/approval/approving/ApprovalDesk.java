package city.otklik.approval.approving;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.approval.approving.Approving.ApproveDraft;
import city.otklik.approval.approving.Approving.ReturnDraft;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.casestore.CaseDesk;
import city.otklik.access.worded.Outcome;
import city.otklik.time.CityClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the curator's word on drafts. */
final class ApprovalDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalDesk.class);

    private final CaseDesk<CaseFile> desk;
    private final Approving approving;
    private final CityClock clock;
    private final CaseMeters meters;

    ApprovalDesk(CaseDesk<CaseFile> desk, Approving approving, CityClock clock, CaseMeters meters) {
        this.desk = desk;
        this.approving = approving;
        this.clock = clock;
        this.meters = meters;
    }

    Outcome<ApprovalRefusal, Decided> approve(
            String caseId, @Nullable Long seenRevision, Caller caller, int version, @Nullable String contentHash) {
        Instant now = clock.instant();
        ApproveDraft command = new ApproveDraft(caller.login(), version, contentHash);
        return told(
                caseId,
                desk.command(
                        caseId,
                        seenRevision,
                        caller.as(Role.CURATOR),
                        file -> approving.approve(file, caseId, command, now)));
    }

    Outcome<ApprovalRefusal, Decided> giveBack(
            String caseId, @Nullable Long seenRevision, Caller caller, int version, String remark) {
        Instant now = clock.instant();
        ReturnDraft command = new ReturnDraft(caller.login(), version, remark);
        return told(
                caseId,
                desk.command(
                        caseId,
                        seenRevision,
                        caller.as(Role.CURATOR),
                        file -> approving.giveBack(file, caseId, command, now)));
    }

    private Outcome<ApprovalRefusal, Decided> told(String caseId, Outcome<ApprovalRefusal, Decided> outcome) {
        if (outcome instanceof Outcome.Done<ApprovalRefusal, Decided>(Decided decided, long revision)) {
            LOG.info("Case {}: version {} {}", caseId, decided.version(), decided.approved() ? "approved" : "returned");
            if (decided.approved()) {
                meters.approved(decided.kind(), decided.rounds(), decided.waited());
            } else {
                meters.returned(decided.kind(), decided.waited());
            }
        }
        return outcome;
    }
}
