package city.otklik.approval.drafting;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.files.FileStore;
import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import city.otklik.casestore.CaseDesk;
import city.otklik.access.worded.Outcome;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes drafts from executors. */
final class DraftDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DraftDesk.class);

    private final CaseDesk<CaseFile> desk;
    private final Drafting drafting;
    private final FileStore files;
    private final CityClock clock;
    private final CaseMeters meters;

    DraftDesk(CaseDesk<CaseFile> desk, Drafting drafting, FileStore files, CityClock clock, CaseMeters meters) {
        this.desk = desk;
        this.drafting = drafting;
        this.files = files;
        this.clock = clock;
        this.meters = meters;
    }

    Outcome<DraftRefusal, Submitted> submit(
            String caseId, @Nullable Long seenRevision, Caller caller, DraftCounter.Draft draft) {
        List<String> named = draft.hashes();
        List<StoredFile> found =
                named.stream().map(files::find).flatMap(Optional::stream).toList();
        List<String> unknown =
                named.stream().filter(hash -> files.find(hash).isEmpty()).toList();
        SubmitDraft command =
                new SubmitDraft(caller.login(), draft.kind(), draft.text(), found, unknown, draft.saysNoAttachments());
        Instant now = clock.instant();
        Outcome<DraftRefusal, Submitted> outcome = desk.command(
                caseId, seenRevision, caller.as(Role.EXECUTOR), file -> drafting.decide(file, caseId, command, now));
        if (outcome instanceof Outcome.Done<DraftRefusal, Submitted>(Submitted submitted, long revision)) {
            told(caseId, draft.kind(), submitted);
        }
        return outcome;
    }

    private void told(String caseId, AnswerKind kind, Submitted submitted) {
        meters.submitted(kind);
        LOG.info("Case {}: {} draft, version {}, submitted", caseId, kind, submitted.version());
    }
}
