package city.otklik.approval.drafting;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.detail;
import static city.otklik.approval.Decisions.fact;
import static city.otklik.approval.Decisions.refusal;
import static city.otklik.approval.Decisions.refused;
import static city.otklik.approval.Decisions.remedy;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftView;
import city.otklik.approval.drafting.DraftController.SubmittedView;
import city.otklik.approval.files.StoredFile;
import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.Network;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft says: the network's limits (§16), repeats (§14) and advice. */
class DraftContentTest {
    private static final DraftDecider DECIDER = Drafts.decider(1);
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);
    private static final String TEXT = "Здравствуйте! Фонарь на улице Мира починят 5 марта, работы уже начаты.";
    private static final StoredFile PHOTO = new StoredFile("фонарь.jpg", "image/jpeg", 3, "ab".repeat(32));

    private static final Refusal WITHOUT_EVIDENCE =
            refused("repeat-without-evidence", 422, "§14", "attachments", Map.of("statement", "noAttachments"));

    private static SubmitDraft annas(String text) {
        return new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, text, List.of(), List.of(), false);
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

    @ParameterizedTest
    @CsvSource({"''", "'  \r\n '"})
    void an_empty_text_is_refused(String text) {
        Refusal refusal = refusal(submit(SampleCases.annas(), annas(text)));
        assertThat(refusal.rule()).isEqualTo("missing-text");
        assertThat(refusal.status().value()).isEqualTo(422);
        assertThat(refusal.clause()).isEqualTo("§16");
        assertThat(refusal.field()).isEqualTo("text");
        assertThat(detail(refusal)).isEqualTo("Not filled in: the text");
        assertThat(remedy(refusal)).isEqualTo("Fill in this field; the text is kept with the case");
    }

    @ParameterizedTest
    @CsvSource({
        "VK, 4000, 0",
        "OK, 3000, 0",
        "FACEBOOK, 8000, 0",
        "INSTAGRAM, 2200, 0",
        "X, 280, 0",
        "TELEGRAM, 4096, 0",
        "TELEGRAM, 1024, 1",
        "MAX, 4000, 0"
    })
    void a_text_is_as_long_as_the_network_takes_and_no_longer(Network network, int most, int photos) {
        ApprovalCase file = SampleCases.annas(network, "Фонарь не горит");
        List<StoredFile> files = Collections.nCopies(photos, PHOTO);
        fact(submit(file, withFiles("я".repeat(most), files)), DraftSubmitted.class);
        Refusal refusal = refusal(submit(file, withFiles("я".repeat(most + 1), files)));
        assertThat(refusal.rule()).isEqualTo("text-too-long");
        assertThat(refusal.clause()).isEqualTo("§16");
        assertThat(refusal.field()).isEqualTo("text");
        assertThat(detail(refusal)).contains(network.name(), String.valueOf(most), String.valueOf(most + 1));
        assertThat(remedy(refusal)).contains("by 1 characters");
        assertThat(refusal.status().value()).isEqualTo(422);
    }

    @Test
    void an_open_source_we_know_nothing_of_has_no_limit() {
        ApprovalCase file = SampleCases.annas(Network.OTHER, "Фонарь не горит");
        fact(submit(file, annas("я".repeat(100_000))), DraftSubmitted.class);
    }

    @ParameterizedTest
    @CsvSource({"INSTAGRAM, 0", "MAX, 0", "FACEBOOK, 1", "X, 4", "VK, 10", "TELEGRAM, 10"})
    void attachments_are_as_many_as_the_network_takes_and_no_more(Network network, int most) {
        ApprovalCase file = SampleCases.annas(network, "Фонарь не горит");
        fact(submit(file, withFiles(TEXT, Collections.nCopies(most, PHOTO))), DraftSubmitted.class);
        Refusal refusal = refusal(submit(file, withFiles(TEXT, Collections.nCopies(most + 1, PHOTO))));
        assertThat(refusal.rule()).isEqualTo("too-many-attachments");
        assertThat(refusal.status().value()).isEqualTo(422);
        assertThat(refusal.clause()).isEqualTo("§16");
        assertThat(refusal.field()).isEqualTo("attachments");
        assertThat(detail(refusal)).endsWith(most == 0 ? "accepts none" : "accepts at most " + most);
    }

    @Test
    void an_attachment_that_nobody_uploaded_is_refused_by_its_hash() {
        SubmitDraft draft = new SubmitDraft(
                TestCallers.executor("anna"), AnswerKind.FINAL, TEXT, List.of(PHOTO), List.of("cd"), false);
        Refusal refusal = refusal(submit(SampleCases.annas(), draft));
        assertThat(refusal)
                .isEqualTo(refused(
                        "unknown-attachments",
                        422,
                        "",
                        "attachments",
                        Map.of("hashes", List.of("cd"), "upload", "POST /files")));
    }

    @Test
    void a_repeat_must_tell_measures_or_progress() {
        String empty = "Здравствуйте! Спасибо за Ваше неравнодушие и хорошего дня.";
        SubmitDraft draft =
                new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, empty, List.of(), List.of(), true);
        Refusal refusal = refusal(submit(SampleCases.repeat(), draft));
        assertThat(refusal).isEqualTo(refused("repeat-without-measures", 422, "§14", "text", Map.of()));
        fact(submit(SampleCases.annas(), draft), DraftSubmitted.class);
    }

    @Test
    void a_repeat_carries_evidence_or_the_word_that_there_is_none() {
        assertThat(refusal(submit(SampleCases.repeat(), annas(TEXT)))).isEqualTo(WITHOUT_EVIDENCE);
        fact(submit(SampleCases.repeat(), withFiles(TEXT, List.of(PHOTO))), DraftSubmitted.class);
        SubmitDraft none =
                new SubmitDraft(TestCallers.executor("anna"), AnswerKind.FINAL, TEXT, List.of(), List.of(), true);
        ApprovalCase declared = submitted(SampleCases.repeat(), none);
        assertThat(DraftView.of(declared.drafts().getLast(), declared, StyleReader.packaged())
                        .draft()
                        .noAttachments())
                .as("the curator sees it")
                .isTrue();
    }

    @Test
    void a_person_says_last_whether_it_is_a_repeat() {
        ApprovalCase denied = SampleCases.after(
                SampleCases.repeat(),
                RepeatDenied.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setRepeatOf("AAAA-BBBB-CCCC")
                        .build());
        fact(submit(denied, annas(TEXT)), DraftSubmitted.class);
        ApprovalCase confirmed = SampleCases.after(
                SampleCases.annas(),
                RepeatConfirmed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setRepeatOf("AAAA-BBBB-CCCC")
                        .build());
        assertThat(refusal(submit(confirmed, annas(TEXT)))).isEqualTo(WITHOUT_EVIDENCE);
    }

    @Test
    void advice_on_the_manner_refuses_nothing() {
        ApprovalCase approvalCase = submitted(SampleCases.annas(), annas("Уведомляем, что меры будут приняты."));
        SubmittedView view = SubmittedView.of(approvalCase, StyleReader.packaged());
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.contentHash()).isEqualTo(approvalCase.drafts().getLast().contentHash());
        assertThat(view.findings())
                .extracting(StyleFinding::rule)
                .contains("no-greeting", "officialese", "empty-reply", "unanswered-question");
        assertThat(DraftView.of(approvalCase.drafts().getLast(), approvalCase, StyleReader.packaged())
                        .findings())
                .isEqualTo(view.findings());
    }
}
