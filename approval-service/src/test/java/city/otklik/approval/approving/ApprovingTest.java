package city.otklik.approval.approving;

import static city.otklik.approval.CaseFiles.ID;
import static city.otklik.approval.CaseFiles.known;
import static city.otklik.approval.Rulings.done;
import static city.otklik.approval.Rulings.fact;
import static city.otklik.approval.Rulings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
import city.otklik.approval.approving.Approving.ApproveDraft;
import city.otklik.approval.approving.Approving.ReturnDraft;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.DraftVersion.Decision;
import city.otklik.approval.cases.Occurrences;
import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Draft;
import city.otklik.casestore.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovingTest {

    private static final Approving APPROVING = new Approving("http://files.city/files");
    private static final Instant TEN = Told.NINE.plusSeconds(3600);
    private static final Instant LATER = TEN.plusSeconds(600);
    private static final StoredFile PHOTO = new StoredFile("фонарь.jpg", "image/jpeg", 3, "ab".repeat(32));

    private static CaseFile drafted(CaseFile file, AnswerKind kind) {
        int version = file.life().version() + 1;
        DraftVersion draft = new DraftVersion(
                version,
                kind,
                "Текст " + version,
                List.of(PHOTO),
                "hash" + version,
                "anna",
                TEN,
                List.of(),
                null,
                null);
        return file.with(draft).after(Occurrences.ofAnswer(CaseEvent.DraftSubmitted, kind, version));
    }

    private static CaseFile awaiting() {
        return drafted(CaseFiles.annas(), AnswerKind.FINAL);
    }

    private static Ruling<CaseFile, ApprovalRefusal, Decided> approve(
            CaseFile file, String curator, int version, @Nullable String hash) {
        return APPROVING.approve(known(file), ID, new ApproveDraft(curator, version, hash), LATER);
    }

    private static Ruling<CaseFile, ApprovalRefusal, Decided> giveBack(
            CaseFile file, String curator, int version, String remark) {
        return APPROVING.giveBack(known(file), ID, new ReturnDraft(curator, version, remark), LATER);
    }

    @Test
    void an_approval_carries_exactly_what_was_drafted() {
        var ruling = approve(awaiting(), "clara", 1, "hash1");
        DraftApproved fact = fact(ruling, DraftApproved.class);
        assertThat(fact.getText()).isEqualTo("Текст 1");
        assertThat(fact.getContentHash()).isEqualTo("hash1");
        assertThat(fact.getVersion()).isEqualTo(1);
        assertThat(fact.getKind()).isEqualTo(AnswerKind.FINAL);
        assertThat(fact.getApprovedBy()).isEqualTo("clara");
        assertThat(fact.getOccurredAt()).isEqualTo(LATER);
        assertThat(fact.getAttachments()).singleElement().hasFieldOrPropertyWithValue("sha256", PHOTO.sha256());
        assertThat(done(ruling).state().life().draft()).isEqualTo(Draft.APPROVED);
        assertThat(done(ruling).state().draft(1).orElseThrow().decision())
                .isEqualTo(new Decision(true, "clara", LATER, ""));
        assertThat(done(ruling).answer().waited()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void an_interim_version_is_approved_as_interim() {
        CaseFile file = drafted(CaseFiles.annas(), AnswerKind.INTERIM);
        assertThat(fact(approve(file, "clara", 1, null), DraftApproved.class).getKind())
                .isEqualTo(AnswerKind.INTERIM);
    }

    @Test
    void a_return_says_what_to_change() {
        var ruling = giveBack(awaiting(), "clara", 1, " Когда? ");
        DraftReturned fact = fact(ruling, DraftReturned.class);
        assertThat(fact.getRemark()).isEqualTo("Когда?");
        assertThat(fact.getReturnedBy()).isEqualTo("clara");
        assertThat(done(ruling).state().life().draft()).isEqualTo(Draft.RETURNED);
        assertThat(refusal(giveBack(awaiting(), "clara", 1, "  "))).isEqualTo(new ApprovalRefusal.RemarkMissing());
    }

    @Test
    void who_drafted_a_version_does_not_decide_on_it() {
        assertThat(refusal(approve(awaiting(), "anna", 1, null))).isEqualTo(new ApprovalRefusal.SamePairOfEyes(1));
        ApprovalRefusal refusal = refusal(giveBack(awaiting(), "anna", 1, "Сама вижу"));
        assertThat(refusal).isEqualTo(new ApprovalRefusal.SamePairOfEyes(1));
        assertThat(refusal.status().value()).isEqualTo(403);
    }

    @Test
    void an_approval_of_another_text_than_stands_there_is_refused() {
        ApprovalRefusal refusal = refusal(approve(awaiting(), "clara", 1, "hash2"));
        assertThat(refusal).isEqualTo(new ApprovalRefusal.UnapprovedContent(1));
        assertThat(refusal.clause()).isEqualTo("§11");
        assertThat(approve(awaiting(), "clara", 1, "HASH1")).isInstanceOf(Ruling.Done.class);
    }

    @Test
    void only_the_latest_version_counts() {
        CaseFile twice = drafted(awaiting(), AnswerKind.FINAL);
        assertThat(refusal(approve(twice, "clara", 1, null))).isEqualTo(new ApprovalRefusal.SupersededVersion(1, 2));
        assertThat(refusal(giveBack(twice, "clara", 1, "Когда?")))
                .isEqualTo(new ApprovalRefusal.SupersededVersion(1, 2));
        assertThat(fact(approve(twice, "clara", 2, null), DraftApproved.class).getText())
                .isEqualTo("Текст 2");
    }

    @Test
    void a_version_there_is_not_is_not_found() {
        ApprovalRefusal refusal = refusal(approve(awaiting(), "clara", 2, null));
        assertThat(refusal).isEqualTo(new ApprovalRefusal.UnknownVersion(2, 1));
        assertThat(refusal.status().value()).isEqualTo(404);
        assertThat(refusal(approve(CaseFiles.annas(), "clara", 1, null)))
                .isEqualTo(new ApprovalRefusal.UnknownVersion(1, 0));
    }

    @Test
    void a_case_nobody_knows_is_not_decided_on() {
        ApproveDraft command = new ApproveDraft("clara", 1, null);
        assertThat(refusal(APPROVING.approve(Optional.empty(), ID, command, LATER))
                        .rule())
                .isEqualTo("unknown-case");
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        CaseFile returned = done(giveBack(awaiting(), "clara", 1, "Когда?")).state();
        assertThat(refusal(approve(returned, "clara", 1, null))).isInstanceOf(ApprovalRefusal.WrongMoment.class);
        CaseFile approved = done(approve(awaiting(), "clara", 1, null)).state();
        assertThat(refusal(giveBack(approved, "clara", 1, "Передумала")))
                .isInstanceOf(ApprovalRefusal.WrongMoment.class);
    }

    @Test
    void a_draft_of_a_case_that_ended_is_not_decided_on() {
        CaseFile withdrawn = CaseFiles.folded(
                awaiting(),
                MessageWithdrawn.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setReason("ошибка")
                        .build());
        assertThat(refusal(approve(withdrawn, "clara", 1, null)).detail()).contains("WITHDRAWN");
    }

    @Test
    void any_number_of_rounds_is_run_and_counted_since_the_last_answer() {
        CaseFile once = done(giveBack(awaiting(), "clara", 1, "Когда?")).state();
        CaseFile twice = done(giveBack(drafted(once, AnswerKind.INTERIM), "clara", 2, "Кто?"))
                .state();
        CaseFile thrice = drafted(twice, AnswerKind.INTERIM);
        Ruling.Done<CaseFile, ApprovalRefusal, Decided> approved = done(approve(thrice, "clara", 3, null));
        assertThat(approved.answer().rounds()).isEqualTo(3);
        CaseFile published = CaseFiles.folded(approved.state(), Told.published(ID, 3, AnswerKind.INTERIM));
        CaseFile last = drafted(published, AnswerKind.FINAL);
        assertThat(done(approve(last, "clara", 4, null)).answer().rounds()).isEqualTo(1);
    }
}
