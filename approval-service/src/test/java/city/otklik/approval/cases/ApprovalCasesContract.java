package city.otklik.approval.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.Network;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What every {@link ApprovalCases} does. The store may hold other cases too. */
abstract class ApprovalCasesContract {

    private static final int ALL = 1000;

    abstract ApprovalCases cases();

    /** Lets facts of this service and of others happen to the case. */
    abstract void happened(String caseId, SpecificRecord... facts);

    private void opened(String caseId, String executor) {
        happened(
                caseId,
                SampleFacts.received(caseId, Network.VK, "Когда починят фонарь?"),
                SampleFacts.accepted(caseId),
                SampleFacts.appointed(caseId, executor));
    }

    private void opened(String caseId, String executor, long answerDueAfter) {
        opened(caseId, executor);
        happened(caseId, SampleFacts.due(caseId, ClockKind.ANSWER, 1, after(answerDueAfter)));
    }

    private void awaiting(String caseId, String executor, long approvalDueAfter) {
        opened(caseId, executor, 100);
        happened(
                caseId,
                SampleFacts.submitted(caseId, 1, AnswerKind.FINAL),
                SampleFacts.due(caseId, ClockKind.APPROVAL, 1, after(approvalDueAfter)));
    }

    private static Instant after(long seconds) {
        return SampleFacts.NINE.plusSeconds(seconds);
    }

    @Test
    void an_executors_cases_come_by_due_and_those_without_last() {
        opened("L1-none", "lena");
        opened("L1-later", "lena", 200);
        opened("L1-sooner", "lena", 100);
        opened("L1-foreign", "misha", 50);
        assertThat(cases().of("lena", ALL))
                .extracting(listed -> listed.approvalCase().caseId())
                .containsExactly("L1-sooner", "L1-later", "L1-none");
        assertThat(cases().of("lena", 1))
                .extracting(listed -> listed.approvalCase().caseId())
                .containsExactly("L1-sooner");
    }

    @Test
    void a_case_that_ended_is_in_no_list() {
        awaiting("L2-ended", "nina", 10);
        happened(
                "L2-ended",
                SampleFacts.approved("L2-ended", 1, AnswerKind.FINAL),
                SampleFacts.published("L2-ended", 1, AnswerKind.FINAL));
        assertThat(cases().of("nina", ALL)).isEmpty();
        assertThat(cases().open(ALL))
                .extracting(listed -> listed.approvalCase().caseId())
                .doesNotContain("L2-ended");
        assertThat(cases().awaitingCurator(ALL))
                .extracting(listed -> listed.approvalCase().caseId())
                .doesNotContain("L2-ended");
    }

    @Test
    void what_awaits_the_curator_comes_by_the_curators_due() {
        awaiting("L3-later", "olga", 200);
        awaiting("L3-sooner", "olga", 100);
        opened("L3-drafting", "olga", 50);
        assertThat(cases().awaitingCurator(ALL))
                .extracting(listed -> listed.approvalCase().caseId())
                .containsSubsequence("L3-sooner", "L3-later")
                .doesNotContain("L3-drafting");
    }

    @Test
    void what_is_listed_is_the_whole_case() {
        awaiting("L4", "pavel", 100);
        happened(
                "L4",
                SampleFacts.asked("L4", 1),
                SampleFacts.posted("L4", 1),
                SampleFacts.answered("L4", 1, "Дом пять"),
                SampleFacts.unanswered("L4", 1, after(50)),
                SampleFacts.returned("L4", 1, "Когда?"));
        assertThat(cases().of("pavel", ALL)).singleElement().satisfies(listed -> {
            ApprovalCase found = listed.approvalCase();
            assertThat(found.clarifications()).singleElement().hasFieldOrPropertyWithValue("reply", "Дом пять");
            assertThat(found.draft(1).orElseThrow().decision())
                    .isEqualTo(new DraftVersion.CuratorDecision(false, "clara", after(7200), "Когда?"));
            assertThat(found).isEqualTo(stored("L4"));
            assertThat(listed.revision()).isPositive();
        });
        assertThat(cases().open(ALL))
                .extracting(listed -> listed.approvalCase().caseId())
                .contains("L4");
    }

    @Test
    void a_file_is_on_the_cases_of_the_departments_that_are_asked() {
        String drafted = "ab".repeat(32);
        String given = "cd".repeat(32);
        String elsewhere = "ef".repeat(32);
        opened("L5", "rita");
        happened("L5", routed("L5", "L5-lead", "L5-second"), SampleFacts.submitted("L5", 1, AnswerKind.FINAL));
        happened("L5", contributed("L5", given));
        opened("L6", "rita");
        happened("L6", routed("L6", "L6-lead"), contributed("L6", elsewhere));
        for (String department : List.of("L5-lead", "L5-second")) {
            assertThat(cases().isOnCaseOf(Set.of("other", department), drafted)).isTrue();
            assertThat(cases().isOnCaseOf(Set.of(department), given)).isTrue();
            assertThat(cases().isOnCaseOf(Set.of(department), elsewhere)).isFalse();
        }
        assertThat(cases().isOnCaseOf(Set.of("L6-lead"), given)).isFalse();
        assertThat(cases().isOnCaseOf(Set.of(), given)).isFalse();
        String nowhere = "01".repeat(32);
        assertThat(cases().onCases(List.of(drafted, elsewhere, nowhere))).containsExactlyInAnyOrder(drafted, elsewhere);
        assertThat(cases().onCases(List.of(given))).containsExactly(given);
    }

    private static CaseRouted routed(String caseId, String lead, String... others) {
        return CaseRouted.newBuilder(SampleFacts.routed(caseId, lead))
                .setCoDepartments(List.of(others))
                .build();
    }

    private static DepartmentContributed contributed(String caseId, String sha256) {
        Attachment photo = new Attachment("яма.jpg", "image/jpeg", 3L, sha256, "");
        return new DepartmentContributed(caseId, after(60), "UGH", "Засыпано", List.of(photo));
    }

    private static ApprovalCase stored(String caseId) {
        return SampleCases.after(
                ApprovalCase.unknown(caseId),
                SampleFacts.received(caseId, Network.VK, "Когда починят фонарь?"),
                SampleFacts.accepted(caseId),
                SampleFacts.appointed(caseId, "pavel"),
                SampleFacts.due(caseId, ClockKind.ANSWER, 1, after(100)),
                SampleFacts.submitted(caseId, 1, AnswerKind.FINAL),
                SampleFacts.due(caseId, ClockKind.APPROVAL, 1, after(100)),
                SampleFacts.asked(caseId, 1),
                SampleFacts.posted(caseId, 1),
                SampleFacts.answered(caseId, 1, "Дом пять"),
                SampleFacts.unanswered(caseId, 1, after(50)),
                SampleFacts.returned(caseId, 1, "Когда?"));
    }
}
