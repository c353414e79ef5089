package city.otklik.approval.drafting;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.refusal;
import static city.otklik.approval.Decisions.refused;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.approving.Approvals;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.DraftView;
import city.otklik.approval.files.StoredFile;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.messaging.ContentHash;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who drafted a content cannot approve it, however often it is returned and whoever sends it again (reading 16). */
class FourEyesTest {
    private static final DraftDecider DECIDER = Drafts.decider(1);
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);
    private static final String TEXT = "Здравствуйте! Фонарь на улице Мира починят 5 марта. ";
    private static final StoredFile PHOTO = new StoredFile("фонарь.jpg", "image/jpeg", 3, "ab".repeat(32));
    private static final Caller ANNA = TestCallers.executor("anna");
    private static final Caller BORIS = TestCallers.executor("boris");

    record Step(boolean anna, int text, AnswerKind kind, boolean declared, boolean photo, boolean returned) {
        SubmitDraft draft() {
            return new SubmitDraft(
                    anna ? ANNA : BORIS, kind, TEXT + text, photo ? List.of(PHOTO) : List.of(), List.of(), declared);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        either,
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(AnswerKind.values()),
                        either,
                        either,
                        either)
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    private static SubmitDraft draft(Caller by, AnswerKind kind, String text, boolean declared) {
        return new SubmitDraft(by, kind, text, List.of(PHOTO), List.of(), declared);
    }

    private static ApprovalCase submitted(ApprovalCase approvalCase, SubmitDraft draft) {
        return after(approvalCase, DECIDER.submit(approvalCase, draft, TEN));
    }

    private static ApprovalCase returned(ApprovalCase approvalCase, String remark) {
        DraftReturned fact = SampleFacts.returned(ID, approvalCase.life().version(), remark);
        return SampleCases.after(approvalCase, fact);
    }

    private static ApprovalCase handedTo(String executor, ApprovalCase approvalCase) {
        return SampleCases.after(
                approvalCase,
                ExecutorSubstituted.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setFrom(executor.equals("boris") ? "anna" : "boris")
                        .setTo(executor)
                        .build());
    }

    private static void assertIsAnnasUnchanged(ApprovalCase approvalCase) {
        DraftVersion last = approvalCase.drafts().getLast();
        assertThat(last.draftedBy()).isEqualTo("anna");
        assertThat(approvalCase.isUnchanged(last)).isTrue();
        assertThat(refusal(Approvals.approve(approvalCase, "anna", TEN)))
                .isEqualTo(refused("same-pair-of-eyes", 403, "§12", "", Map.of("version", last.version())));
        assertThat(after(approvalCase, Approvals.approve(approvalCase, "clara", TEN))
                        .drafts()
                        .getLast()
                        .decision())
                .isNotNull();
    }

    @Test
    void returned_content_that_another_sends_again_is_still_of_its_first_drafter() {
        SubmitDraft first = draft(ANNA, AnswerKind.FINAL, TEXT, false);
        ApprovalCase returned = handedTo("boris", returned(submitted(SampleCases.annas(), first), "Когда?"));
        SubmitDraft again = draft(BORIS, AnswerKind.FINAL, TEXT, false);
        assertIsAnnasUnchanged(submitted(returned, again));
        ApprovalCase later = returned(submitted(returned, draft(BORIS, AnswerKind.FINAL, TEXT + "Да.", false)), "Нет");
        assertIsAnnasUnchanged(submitted(later, again));
    }

    @Test
    void what_an_earlier_release_hashed_counts_whatever_was_declared() {
        DraftSubmitted before = DraftSubmitted.newBuilder(SampleFacts.submitted(ID, 1, AnswerKind.FINAL))
                .setText(TEXT.strip())
                .setAttachments(StoredFile.inFact(List.of(PHOTO), "http://files.city/files"))
                .setContentHash(ContentHash.of(TEXT.strip(), StoredFile.attached(List.of(PHOTO))))
                .build();
        ApprovalCase waiting = handedTo("boris", SampleCases.after(SampleCases.annas(), before));
        for (boolean declared : new boolean[] {true, false}) {
            SubmitDraft again = draft(BORIS, AnswerKind.FINAL, TEXT, declared);
            assertIsAnnasUnchanged(submitted(returned(waiting, "Когда?"), again));
        }
        ApprovalCase interim = submitted(returned(waiting, "Когда?"), draft(BORIS, AnswerKind.INTERIM, TEXT, false));
        assertThat(interim.drafts().getLast().draftedBy()).isEqualTo("boris");
    }

    @Test
    void what_was_replaced_and_never_decided_on_is_not_marked() {
        ApprovalCase first = submitted(SampleCases.annas(), draft(ANNA, AnswerKind.FINAL, TEXT, false));
        ApprovalCase second = submitted(first, draft(ANNA, AnswerKind.FINAL, TEXT + "Да.", false));
        ApprovalCase third = submitted(returned(second, "Когда?"), draft(ANNA, AnswerKind.FINAL, TEXT, false));
        assertThat(third.drafts()).extracting(third::isUnchanged).containsExactly(false, false, false);
    }

    @Property(tries = 200)
    void each_content_is_of_who_submitted_it_first(@ForAll("steps") List<Step> steps) {
        ApprovalCase known = SampleCases.annas();
        Map<DraftVersion.Content, String> drafters = new HashMap<>();
        Set<DraftVersion.Content> returned = new HashSet<>();
        for (Step step : steps) {
            SubmitDraft draft = step.draft();
            ApprovalCase before = handedTo(draft.by().login(), known);
            known = submitted(before, draft);
            DraftVersion last = known.drafts().getLast();
            assertThat(last.draftedBy())
                    .isEqualTo(drafters.computeIfAbsent(
                            draft.content(), content -> draft.by().login()));
            assertThat(known.isUnchanged(last)).isEqualTo(returned.contains(draft.content()));
            if (step.returned() || known.drafts().size() >= DraftDecider.MOST_VERSIONS) {
                known = returned(known, "Когда?");
                returned.add(draft.content());
            }
        }
    }

    @Test
    void after_any_number_of_rounds_the_document_is_small_and_the_first_text_is_still_annas() {
        String longText = TEXT.repeat(70);
        ApprovalCase known = SampleCases.annas();
        int size = 0;
        for (int round = 1; round <= 200; round++) {
            known = submitted(known, draft(ANNA, AnswerKind.FINAL, longText + round, false));
            known = returned(known, "Когда? ".repeat(100));
            if (round == 100) {
                size = known.toString().length();
            }
        }
        assertThat(known.life().version()).isEqualTo(200);
        assertThat(known.drafts()).filteredOn(draft -> !draft.text().isEmpty()).hasSize(20);
        assertThat(known.toString().length() - size).as("100 rounds more").isLessThan(100 * 500);
        assertThat(DraftView.of(known.drafts().getFirst(), known, StyleReader.packaged()))
                .returns(List.of(), DraftView::findings)
                .returns(List.of(), view -> view.draft().attachments());
        assertIsAnnasUnchanged(
                submitted(handedTo("boris", known), draft(BORIS, AnswerKind.FINAL, longText + 1, false)));
    }

    @Test
    void an_approved_version_is_kept_whole() {
        ApprovalCase approved = SampleCases.after(
                submitted(SampleCases.annas(), draft(ANNA, AnswerKind.INTERIM, TEXT, false)),
                SampleFacts.approved(ID, 1, AnswerKind.INTERIM));
        ApprovalCase known = SampleCases.after(approved, SampleFacts.published(ID, 1, AnswerKind.INTERIM));
        DraftVersion interim = known.drafts().getFirst();
        for (int round = 1; round <= 50; round++) {
            known = returned(submitted(known, draft(ANNA, AnswerKind.FINAL, TEXT + round, false)), "Когда?");
        }
        assertThat(known.drafts().getFirst()).isEqualTo(interim);
        assertThat(known.draft(2).orElseThrow().text()).isEmpty();
    }
}
