package city.otklik.approval.approving;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.detail;
import static city.otklik.approval.Decisions.fact;
import static city.otklik.approval.Decisions.obstacle;
import static city.otklik.approval.Decisions.refusal;
import static city.otklik.approval.Decisions.refused;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.approving.ApprovalDecider.ApproveDraft;
import city.otklik.approval.approving.ApprovalDecider.ReturnDraft;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.cases.DraftVersion.CuratorDecision;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.lifecycle.Draft;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.testkit.InMemorySigningKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ApprovalDeciderTest {

    /** The instant at which the sample draft was submitted. */
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);

    private static final Instant LATER = TEN.plusSeconds(600);

    private static ApprovalCase drafted(ApprovalCase approvalCase, AnswerKind kind) {
        return SampleCases.after(
                approvalCase, SampleFacts.submitted(ID, approvalCase.life().version() + 1, kind));
    }

    private static ApprovalCase awaiting() {
        return drafted(SampleCases.annas(), AnswerKind.FINAL);
    }

    private static Decision<ApprovalCase> approve(ApprovalCase approvalCase, String curator, int version, String hash) {
        return Approvals.DECIDER.approve(approvalCase, new ApproveDraft(curator, version, hash), LATER);
    }

    private static Decision<ApprovalCase> returnDraft(
            ApprovalCase approvalCase, String curator, int version, String remark) {
        return Approvals.DECIDER.returnDraft(approvalCase, new ReturnDraft(curator, version, remark), LATER);
    }

    @Test
    void an_approval_carries_exactly_what_was_drafted() {
        var decision = approve(awaiting(), "clara", 1, "hash1");
        DraftApproved fact = fact(decision, DraftApproved.class);
        assertThat(fact.getText()).isEqualTo("Текст 1");
        assertThat(fact.getContentHash()).isEqualTo("hash1");
        assertThat(fact.getVersion()).isEqualTo(1);
        assertThat(fact.getKind()).isEqualTo(AnswerKind.FINAL);
        assertThat(fact.getApprovedBy()).isEqualTo("clara");
        assertThat(fact.getOccurredAt()).isEqualTo(LATER);
        assertThat(fact.getSignature()).isEqualTo(InMemorySigningKeys.APPROVAL.sign(ApprovalStatement.of(fact)));
        assertThat(fact.getAttachments()).singleElement().hasFieldOrPropertyWithValue("sha256", "ab".repeat(32));
        ApprovalCase approved = after(awaiting(), decision);
        assertThat(approved.life().draft()).isEqualTo(Draft.APPROVED);
        assertThat(approved.draft(1).orElseThrow().decision()).isEqualTo(new CuratorDecision(true, "clara", LATER, ""));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new CaseMeters(meters).decided(approved);
        assertThat(meters.get("otklik.curator.decision").timer().totalTime(TimeUnit.MINUTES))
                .isEqualTo(10);
    }

    @Test
    void an_approval_carries_the_declaration_that_there_is_no_evidence() {
        for (boolean declared : new boolean[] {true, false}) {
            ApprovalCase awaiting = SampleCases.after(
                    SampleCases.annas(),
                    DraftSubmitted.newBuilder(SampleFacts.submitted(ID, 1, AnswerKind.FINAL))
                            .setNoAttachments(declared)
                            .build());
            assertThat(fact(approve(awaiting, "clara", 1, "hash1"), DraftApproved.class)
                            .getNoAttachments())
                    .isEqualTo(declared);
        }
    }

    @Test
    void an_interim_version_is_approved_as_interim() {
        ApprovalCase file = drafted(SampleCases.annas(), AnswerKind.INTERIM);
        assertThat(fact(approve(file, "clara", 1, "hash1"), DraftApproved.class).getKind())
                .isEqualTo(AnswerKind.INTERIM);
    }

    @Test
    void a_return_says_what_to_change() {
        var decision = returnDraft(awaiting(), "clara", 1, " Когда? ");
        DraftReturned fact = fact(decision, DraftReturned.class);
        assertThat(fact.getRemark()).isEqualTo("Когда?");
        assertThat(fact.getReturnedBy()).isEqualTo("clara");
        assertThat(after(awaiting(), decision).life().draft()).isEqualTo(Draft.RETURNED);
        assertThat(refusal(returnDraft(awaiting(), "clara", 1, "  ")))
                .returns("missing-text", Refusal::rule)
                .returns(422, missing -> missing.status().value())
                .returns("§12", Refusal::clause)
                .returns("remark", Refusal::field);
    }

    @Test
    void who_drafted_a_version_does_not_decide_on_it() {
        Refusal expected = refused("same-pair-of-eyes", 403, "§12", "", Map.of("version", 1));
        assertThat(refusal(approve(awaiting(), "anna", 1, "hash1"))).isEqualTo(expected);
        assertThat(refusal(returnDraft(awaiting(), "anna", 1, "Сама вижу"))).isEqualTo(expected);
    }

    @Test
    void an_approval_of_another_text_than_was_submitted_is_refused() {
        assertThat(refusal(approve(awaiting(), "clara", 1, "hash2")))
                .isEqualTo(refused("unapproved-content", 409, "§11", "contentHash", Map.of("version", 1)));
        fact(approve(awaiting(), "clara", 1, "HASH1"), DraftApproved.class);
    }

    @Test
    void only_the_latest_version_counts() {
        ApprovalCase twice = drafted(awaiting(), AnswerKind.FINAL);
        Refusal expected = refused("superseded-version", 409, "§11", "version", Map.of("version", 1, "latest", 2));
        assertThat(refusal(approve(twice, "clara", 1, "hash1"))).isEqualTo(expected);
        assertThat(refusal(returnDraft(twice, "clara", 1, "Когда?"))).isEqualTo(expected);
        assertThat(fact(approve(twice, "clara", 2, "hash2"), DraftApproved.class)
                        .getText())
                .isEqualTo("Текст 2");
    }

    @Test
    void a_version_there_is_not_is_not_found() {
        assertThat(refusal(approve(awaiting(), "clara", 2, "hash2")))
                .isEqualTo(refused("unknown-version", 404, "§12", "version", Map.of("version", 2, "latest", 1)));
        assertThat(refusal(approve(SampleCases.annas(), "clara", 1, "hash1")))
                .isEqualTo(refused("unknown-version", 404, "§12", "version", Map.of("version", 1, "latest", 0)));
    }

    @Test
    void a_case_nobody_knows_is_not_decided_on() {
        assertThat(refusal(approve(ApprovalCase.unknown(ID), "clara", 1, "hash1")))
                .isEqualTo(refused("unknown-case", 404, "§12", "", Map.of("caseId", ID)));
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        ApprovalCase returned = after(awaiting(), returnDraft(awaiting(), "clara", 1, "Когда?"));
        Refusal refusal = refusal(approve(returned, "clara", 1, "hash1"));
        assertThat(obstacle(refusal)).isEqualTo("RETURNED");
        assertThat(refusal.clause()).isEqualTo("§12");
        ApprovalCase approved = after(awaiting(), approve(awaiting(), "clara", 1, "hash1"));
        assertThat(obstacle(refusal(returnDraft(approved, "clara", 1, "Передумала"))))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_draft_of_a_case_that_ended_is_not_decided_on() {
        ApprovalCase withdrawn = SampleCases.after(
                awaiting(),
                MessageWithdrawn.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setReason("ошибка")
                        .build());
        Refusal refusal = refusal(approve(withdrawn, "clara", 1, "hash1"));
        assertThat(obstacle(refusal)).isEqualTo("WITHDRAWN");
        assertThat(detail(refusal)).contains("Withdrawn by the curator");
    }

    @Test
    void any_number_of_rounds_is_run_and_counted_since_the_last_answer() {
        ApprovalCase once = after(awaiting(), returnDraft(awaiting(), "clara", 1, "Когда?"));
        ApprovalCase second = drafted(once, AnswerKind.INTERIM);
        ApprovalCase twice = after(second, returnDraft(second, "clara", 2, "Кто?"));
        ApprovalCase third = drafted(twice, AnswerKind.INTERIM);
        ApprovalCase approved = after(third, approve(third, "clara", 3, "hash3"));
        assertThat(approved.rounds()).isEqualTo(3);
        ApprovalCase published = SampleCases.after(approved, SampleFacts.published(ID, 3, AnswerKind.INTERIM));
        ApprovalCase last = drafted(published, AnswerKind.FINAL);
        assertThat(after(last, approve(last, "clara", 4, "hash4")).rounds()).isEqualTo(1);
    }
}
