package city.otklik.approval.drafting;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.detail;
import static city.otklik.approval.Decisions.fact;
import static city.otklik.approval.Decisions.facts;
import static city.otklik.approval.Decisions.obstacle;
import static city.otklik.approval.Decisions.refusal;
import static city.otklik.approval.Decisions.refused;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.files.StoredFile;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.RejectionGround;
import city.otklik.lifecycle.Draft;
import city.otklik.messaging.ContentHash;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftDeciderTest {
    private static final DraftDecider DECIDER = Drafts.decider(1);
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);
    private static final String TEXT = "Здравствуйте! Фонарь на улице Мира починят 5 марта, работы уже начаты.";
    private static final StoredFile PHOTO = new StoredFile("фонарь.jpg", "image/jpeg", 3, "ab".repeat(32));

    private static SubmitDraft annas(String text) {
        return new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, text, List.of(), List.of(), false);
    }

    private static SubmitDraft interim(String text) {
        return new SubmitDraft(TestCallers.executor("anna"), AnswerKind.INTERIM, text, List.of(), List.of(), false);
    }

    private static SubmitDraft withFiles(String text, List<StoredFile> files) {
        return new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, text, files, List.of(), false);
    }

    private static Decision<ApprovalCase> submit(ApprovalCase approvalCase, SubmitDraft draft) {
        return DECIDER.submit(approvalCase, draft, TEN);
    }

    private static ApprovalCase submitted(ApprovalCase approvalCase, SubmitDraft draft) {
        return after(approvalCase, submit(approvalCase, draft));
    }

    private static ApprovalCase approved(ApprovalCase approvalCase) {
        return SampleCases.after(submitted(approvalCase, annas(TEXT)), SampleFacts.approved(ID, 1, AnswerKind.FINAL));
    }

    @Test
    void the_first_draft_is_version_one_and_goes_out_as_it_was_written() {
        var decision = submit(SampleCases.annas(), withFiles("  " + TEXT + "\r\nПодробнее позже.\n", List.of(PHOTO)));
        DraftSubmitted fact = fact(decision, DraftSubmitted.class);
        assertThat(fact.getVersion()).isEqualTo(1);
        assertThat(fact.getOccurredAt()).isEqualTo(TEN);
        assertThat(fact.getText()).isEqualTo(TEXT + "\nПодробнее позже.");
        assertThat(fact.getDraftedBy()).isEqualTo("anna");
        assertThat(fact.getContentHash())
                .isEqualTo(
                        ContentHash.of(AnswerKind.FINAL, false, fact.getText(), StoredFile.attached(List.of(PHOTO))));
        assertThat(fact.getAttachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.getSha256()).isEqualTo(PHOTO.sha256());
            assertThat(attachment.getLocation()).isEqualTo("http://files.city/files/" + PHOTO.sha256());
        });
        ApprovalCase next = after(SampleCases.annas(), decision);
        assertThat(next.life().draft()).isEqualTo(Draft.AWAITING_CURATOR);
        assertThat(next.drafts())
                .containsExactly(new DraftVersion(
                        1,
                        AnswerKind.FINAL,
                        fact.getText(),
                        List.of(PHOTO),
                        fact.getContentHash(),
                        "anna",
                        TEN,
                        null,
                        null,
                        false));
    }

    @Test
    void a_new_version_supersedes_the_one_that_waits_and_changes_nothing_in_it() {
        ApprovalCase first = submitted(SampleCases.annas(), annas(TEXT));
        ApprovalCase second = submitted(first, annas(TEXT + " Спасибо!"));
        assertThat(second.drafts()).extracting(DraftVersion::version).containsExactly(1, 2);
        assertThat(second.drafts().getFirst()).isEqualTo(first.drafts().getFirst());
        assertThat(second.life().draft()).isEqualTo(Draft.AWAITING_CURATOR);
    }

    @Test
    void the_content_of_the_current_version_is_that_version() {
        SubmitDraft boris =
                new SubmitDraft(TestCallers.executor("boris"), AnswerKind.FINAL, TEXT, List.of(), List.of(), false);
        ApprovalCase waiting = submitted(SampleCases.annas(), withFiles(TEXT, List.of(PHOTO)));
        ApprovalCase approved = approved(SampleCases.annas());
        assertThat(facts(submit(waiting, withFiles(TEXT + "\r\n", List.of(PHOTO)))))
                .isEmpty();
        for (ApprovalCase current : List.of(submitted(SampleCases.annas(), annas(TEXT)), approved)) {
            assertThat(facts(submit(current, annas(TEXT)))).isEmpty();
            assertThat(refusal(submit(current, boris)).rule()).isEqualTo("another-executors-case");
        }
        SubmitDraft withWrongFile = new SubmitDraft(
                TestCallers.executor("anna"), AnswerKind.FINAL, TEXT, List.of(PHOTO), List.of("ab"), false);
        assertThat(refusal(submit(waiting, withWrongFile)).rule()).isEqualTo("unknown-attachments");
        StoredFile renamed = new StoredFile("другой.jpg", "image/jpeg", 3, PHOTO.sha256());
        SubmitDraft declared =
                new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, TEXT, List.of(PHOTO), List.of(), true);
        for (SubmitDraft other : List.of(
                declared,
                annas(TEXT),
                interim(TEXT),
                withFiles(TEXT + "!", List.of(PHOTO)),
                withFiles(TEXT, List.of(renamed)))) {
            assertThat(submitted(waiting, other).life().version()).isEqualTo(2);
        }
    }

    @Test
    void what_was_returned_or_not_posted_is_a_new_version_of_its_first_drafter() {
        ApprovalCase first = submitted(
                SampleCases.annas(),
                new SubmitDraft(TestCallers.supervisor(), AnswerKind.FINAL, TEXT, List.of(), List.of(), false));
        ApprovalCase returned = SampleCases.after(first, SampleFacts.returned(ID, 1, "Когда?"));
        ApprovalCase failed =
                SampleCases.after(first, SampleFacts.approved(ID, 1, AnswerKind.FINAL), SampleFacts.failed(ID, 1));
        ApprovalCase needsPerson =
                SampleCases.after(first, SampleFacts.approved(ID, 1, AnswerKind.FINAL), DraftAgainTest.needsPerson(1));
        for (ApprovalCase again : List.of(returned, failed, needsPerson)) {
            ApprovalCase second = submitted(again, annas(TEXT));
            assertThat(second.drafts()).extracting(DraftVersion::draftedBy).containsExactly("supervisor", "supervisor");
            assertThat(second.drafts()).extracting(second::isUnchanged).containsExactly(false, true);
        }
        ApprovalCase other = submitted(returned, annas(TEXT + " Спасибо!"));
        assertThat(other.drafts()).extracting(DraftVersion::draftedBy).containsExactly("supervisor", "anna");
        assertThat(other.drafts()).extracting(other::isUnchanged).containsExactly(false, false);
        ApprovalCase third = submitted(SampleCases.after(other, SampleFacts.returned(ID, 2, "Когда?")), annas(TEXT));
        assertThat(third.drafts().getLast().draftedBy()).isEqualTo("supervisor");
        assertThat(third.isUnchanged(third.drafts().getLast())).isTrue();
        ApprovalCase interim = submitted(returned, interim(TEXT));
        assertThat(interim.drafts().getLast().draftedBy()).as("another kind").isEqualTo("anna");
        assertThat(interim.isUnchanged(interim.drafts().getLast())).isFalse();
    }

    @Test
    void what_waits_is_replaced_so_often_and_what_is_returned_is_always_drafted_again() {
        ApprovalCase known = SampleCases.annas();
        for (int version = 1; version <= DraftDecider.MOST_VERSIONS; version++) {
            known = submitted(known, annas(TEXT + version));
        }
        Refusal refusal = refusal(submit(known, annas(TEXT)));
        assertThat(refusal).isEqualTo(refused("too-many-drafts", 409, "§11", "", Map.of("most", 50)));
        assertThat(facts(submit(known, annas(TEXT + DraftDecider.MOST_VERSIONS))))
                .as("the one that waits")
                .isEmpty();
        for (int round = 1; round <= 100; round++) {
            known = submitted(
                    SampleCases.after(
                            known, SampleFacts.returned(ID, known.life().version(), "Когда?")),
                    annas(TEXT + "и".repeat(round)));
        }
        assertThat(known.life().version()).isEqualTo(DraftDecider.MOST_VERSIONS + 100);
    }

    @Test
    void a_case_nobody_knows_is_not_drafted_for() {
        assertThat(refusal(submit(ApprovalCase.unknown(ID), annas(TEXT))))
                .isEqualTo(refused("unknown-case", 404, "", "", Map.of("caseId", ID)));
    }

    static Stream<SpecificRecord> endings() {
        return Stream.of(
                MessageRejected.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setSentAt(SampleFacts.NINE)
                        .setGround(RejectionGround.INSULT)
                        .build(),
                MessageWithdrawn.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setReason("ошибка")
                        .build(),
                CaseTransferred.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setTo("59-ФЗ")
                        .setReason("жалоба")
                        .build(),
                PublicationImpossible.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setReason("удалено")
                        .setConfirmedBy("clara")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_case_that_ended_is_not_drafted_for(SpecificRecord ending) {
        ApprovalCase ended = SampleCases.after(SampleCases.annas(), ending);
        assertThat(obstacle(refusal(submit(ended, annas(TEXT)))))
                .isEqualTo(ended.life().headline().name());
    }

    @Test
    void an_answered_and_closed_case_is_not_drafted_for() {
        ApprovalCase answered =
                SampleCases.after(approved(SampleCases.annas()), SampleFacts.published(ID, 1, AnswerKind.FINAL));
        assertThat(obstacle(refusal(submit(answered, annas(TEXT))))).isEqualTo("ANSWERED");
        ApprovalCase closed = SampleCases.after(
                answered,
                CaseClosed.newBuilder().setCaseId(ID).setOccurredAt(TEN).build());
        Refusal refusal = refusal(submit(closed, annas(TEXT)));
        assertThat(obstacle(refusal)).isEqualTo("CLOSED");
        assertThat(detail(refusal)).contains("Closed");
    }

    @Test
    void what_screening_has_not_passed_is_not_drafted_for() {
        assertThat(obstacle(refusal(submit(SampleCases.unscreened(), annas(TEXT)))))
                .isEqualTo("RECEIVED");
    }

    @Test
    void while_an_approved_version_is_being_posted_nothing_is_drafted() {
        assertThat(obstacle(refusal(submit(approved(SampleCases.annas()), annas(TEXT + " Спасибо!")))))
                .isEqualTo("APPROVED");
    }

    @Test
    void what_could_not_be_posted_is_drafted_again() {
        ApprovalCase failed = SampleCases.after(approved(SampleCases.annas()), SampleFacts.failed(ID, 1));
        assertThat(failed.draft(1))
                .map(DraftVersion::posting)
                .get()
                .hasFieldOrPropertyWithValue("note", Note.literally("комментирование закрыто"));
        assertThat(submitted(failed, annas(TEXT)).life().version()).isEqualTo(2);
    }

    @Test
    void only_the_cases_own_executor_drafts() {
        SubmitDraft boris =
                new SubmitDraft(TestCallers.executor("boris"), AnswerKind.FINAL, TEXT, List.of(), List.of(), false);
        Refusal expected = refused(
                "another-executors-case",
                403,
                "§6",
                "",
                Map.of("executor", "anna", "handover", "POST /cases/" + ID + "/executor"));
        assertThat(refusal(submit(SampleCases.annas(), boris))).isEqualTo(expected);
        ApprovalCase handedOver = SampleCases.after(
                SampleCases.annas(),
                ExecutorSubstituted.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setFrom("anna")
                        .setTo("boris")
                        .build());
        assertThat(submitted(handedOver, boris).life().version()).isEqualTo(1);
        assertThat(refusal(submit(handedOver, annas(TEXT)))).isEqualTo(expected.with("executor", "boris"));
        SubmitDraft supervisors =
                new SubmitDraft(TestCallers.supervisor(), AnswerKind.FINAL, TEXT, List.of(), List.of(), false);
        assertThat(submitted(handedOver, supervisors).draft(1).orElseThrow().draftedBy())
                .isEqualTo("supervisor");
    }

    @Test
    void an_interim_answer_is_followed_by_the_final_draft_and_by_no_second_interim_one() {
        ApprovalCase first = submitted(SampleCases.annas(), interim(TEXT));
        ApprovalCase answered = SampleCases.after(
                first,
                SampleFacts.approved(ID, 1, AnswerKind.INTERIM),
                SampleFacts.published(ID, 1, AnswerKind.INTERIM));
        assertThat(answered.interimAnswers()).isEqualTo(1);
        Refusal refusal = refusal(submit(answered, interim(TEXT)));
        assertThat(refusal)
                .isEqualTo(refused(
                        "interim-answers-exhausted",
                        409,
                        "§13",
                        "kind",
                        Map.of("most", 1, "setting", "otklik.approval.interim-answers-max")));
        assertThat(detail(refusal)).isEqualTo("The case has had its one interim answer");
        assertThat(submitted(answered, annas(TEXT)).life().version()).isEqualTo(2);
        ApprovalCase twice = after(answered, Drafts.decider(2).submit(answered, interim(TEXT), TEN));
        assertThat(twice.life().version()).isEqualTo(2);
    }
}
