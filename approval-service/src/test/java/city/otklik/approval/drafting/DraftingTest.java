package city.otklik.approval.drafting;

import static city.otklik.approval.CaseFiles.ID;
import static city.otklik.approval.CaseFiles.known;
import static city.otklik.approval.Rulings.done;
import static city.otklik.approval.Rulings.fact;
import static city.otklik.approval.Rulings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.files.StoredFile;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Draft;
import city.otklik.lifecycle.Occurrence;
import city.otklik.casestore.Ruling;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftingTest {

    static final Drafting DRAFTING =
            new Drafting(NetworkLimits.packaged(), StyleReader.packaged(), 1, "http://files.city/files");
    static final Instant TEN = Told.NINE.plusSeconds(3600);
    private static final String TEXT = "Здравствуйте! Фонарь на улице Мира починят 5 марта, работы уже начаты.";
    private static final StoredFile PHOTO = new StoredFile("фонарь.jpg", "image/jpeg", 3, "ab".repeat(32));

    private static SubmitDraft annas(String text) {
        return new SubmitDraft("anna", AnswerKind.FINAL, text, List.of(), List.of(), false);
    }

    private static SubmitDraft interim(String text) {
        return new SubmitDraft("anna", AnswerKind.INTERIM, text, List.of(), List.of(), false);
    }

    private static SubmitDraft withFiles(String text, List<StoredFile> files) {
        return new SubmitDraft("anna", AnswerKind.FINAL, text, files, List.of(), false);
    }

    private static Ruling<CaseFile, DraftRefusal, Submitted> submit(CaseFile file, SubmitDraft draft) {
        return DRAFTING.decide(known(file), ID, draft, TEN);
    }

    private static CaseFile approved(CaseFile file) {
        CaseFile submitted = done(submit(file, annas(TEXT))).state();
        return submitted.after(Occurrence.of(CaseEvent.DraftApproved));
    }

    @Test
    void the_first_draft_is_version_one_and_goes_out_as_it_was_written() {
        var ruling = submit(CaseFiles.annas(), withFiles("  " + TEXT + "\r\nПодробнее позже.\n", List.of(PHOTO)));
        DraftSubmitted fact = fact(ruling, DraftSubmitted.class);
        assertThat(fact.getVersion()).isEqualTo(1);
        assertThat(fact.getOccurredAt()).isEqualTo(TEN);
        assertThat(fact.getText()).isEqualTo(TEXT + "\nПодробнее позже.");
        assertThat(fact.getDraftedBy()).isEqualTo("anna");
        assertThat(fact.getContentHash()).isEqualTo(ContentHash.of(fact.getText(), List.of(PHOTO)));
        assertThat(fact.getAttachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.getSha256()).isEqualTo(PHOTO.sha256());
            assertThat(attachment.getLocation()).isEqualTo("http://files.city/files/" + PHOTO.sha256());
        });
        assertThat(done(ruling).answer().version()).isEqualTo(1);
        assertThat(done(ruling).answer().contentHash()).isEqualTo(fact.getContentHash());
        CaseFile next = done(ruling).state();
        assertThat(next.life().draft()).isEqualTo(Draft.AWAITING_CURATOR);
        assertThat(next.latestDraft()).map(DraftVersion::submittedAt).contains(TEN);
    }

    @Test
    void a_new_version_supersedes_the_one_that_waits_and_changes_nothing_in_it() {
        CaseFile first = done(submit(CaseFiles.annas(), annas(TEXT))).state();
        CaseFile second = done(submit(first, annas(TEXT + " Спасибо!"))).state();
        assertThat(second.drafts()).extracting(DraftVersion::version).containsExactly(1, 2);
        assertThat(second.drafts().getFirst()).isEqualTo(first.drafts().getFirst());
        assertThat(second.life().draft()).isEqualTo(Draft.AWAITING_CURATOR);
    }

    @Test
    void a_case_nobody_knows_is_not_drafted_for() {
        DraftRefusal refusal = refusal(DRAFTING.decide(Optional.empty(), ID, annas(TEXT), TEN));
        assertThat(refusal.rule()).isEqualTo("unknown-case");
        assertThat(refusal.status().value()).isEqualTo(404);
    }

    static Stream<SpecificRecord> endings() {
        return Stream.of(
                MessageRejected.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setSentAt(Told.NINE)
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
        CaseFile ended = CaseFiles.folded(CaseFiles.annas(), ending);
        assertThat(refusal(submit(ended, annas(TEXT))))
                .isInstanceOf(DraftRefusal.WrongMoment.class)
                .extracting(DraftRefusal::rule)
                .isEqualTo("wrong-moment");
    }

    @Test
    void an_answered_and_closed_case_is_not_drafted_for() {
        CaseFile answered = CaseFiles.folded(approved(CaseFiles.annas()), Told.published(ID, 1, AnswerKind.FINAL));
        assertThat(refusal(submit(answered, annas(TEXT)))).isInstanceOf(DraftRefusal.WrongMoment.class);
        CaseFile closed = CaseFiles.folded(
                answered,
                CaseClosed.newBuilder().setCaseId(ID).setOccurredAt(TEN).build());
        assertThat(refusal(submit(closed, annas(TEXT))).detail()).contains("CLOSED");
    }

    @Test
    void what_screening_has_not_passed_is_not_drafted_for() {
        assertThat(refusal(submit(CaseFiles.unscreened(), annas(TEXT))).detail())
                .contains("RECEIVED");
    }

    @Test
    void while_an_approved_version_is_being_posted_nothing_is_drafted() {
        assertThat(refusal(submit(approved(CaseFiles.annas()), annas(TEXT))).detail())
                .contains("APPROVED");
    }

    @Test
    void what_could_not_be_posted_is_drafted_anew() {
        CaseFile failed = CaseFiles.folded(approved(CaseFiles.annas()), Told.failed(ID, 1));
        assertThat(failed.draft(1))
                .map(DraftVersion::fate)
                .get()
                .hasFieldOrPropertyWithValue("note", "комментирование закрыто");
        assertThat(done(submit(failed, annas(TEXT))).answer().version()).isEqualTo(2);
    }

    @Test
    void only_the_cases_own_executor_drafts() {
        SubmitDraft boris = new SubmitDraft("boris", AnswerKind.FINAL, TEXT, List.of(), List.of(), false);
        DraftRefusal refusal = refusal(submit(CaseFiles.annas(), boris));
        assertThat(refusal).isInstanceOf(DraftRefusal.AnotherExecutorsCase.class);
        assertThat(refusal.clause()).isEqualTo("§6");
        assertThat(refusal.status().value()).isEqualTo(403);
        CaseFile handedOver = CaseFiles.folded(
                CaseFiles.annas(),
                ExecutorSubstituted.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setFrom("anna")
                        .setTo("boris")
                        .build());
        assertThat(done(submit(handedOver, boris)).answer().version()).isEqualTo(1);
        assertThat(refusal(submit(handedOver, annas(TEXT)))).isInstanceOf(DraftRefusal.AnotherExecutorsCase.class);
    }

    @Test
    void an_interim_answer_is_followed_by_the_final_draft_and_by_no_second_interim_one() {
        CaseFile first = done(submit(CaseFiles.annas(), interim(TEXT))).state();
        CaseFile answered = CaseFiles.afterInterim(
                first.after(Occurrence.of(CaseEvent.DraftApproved).ofInterim()));
        assertThat(answered.interimAnswers()).isEqualTo(1);
        DraftRefusal refusal = refusal(submit(answered, interim(TEXT)));
        assertThat(refusal).isEqualTo(new DraftRefusal.InterimAnswersExhausted(1));
        assertThat(refusal.clause()).isEqualTo("§13");
        assertThat(done(submit(answered, annas(TEXT))).answer().version()).isEqualTo(2);
        Drafting twice = new Drafting(NetworkLimits.packaged(), StyleReader.packaged(), 2, "");
        assertThat(done(twice.decide(known(answered), ID, interim(TEXT), TEN))
                        .answer()
                        .version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  \r\n '"})
    void an_empty_text_is_refused(String text) {
        assertThat(refusal(submit(CaseFiles.annas(), annas(text)))).isEqualTo(new DraftRefusal.EmptyText());
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
        CaseFile file = CaseFiles.annas(network, "Фонарь не горит");
        List<StoredFile> files = Collections.nCopies(photos, PHOTO);
        assertThat(submit(file, withFiles("я".repeat(most), files))).isInstanceOf(Ruling.Done.class);
        DraftRefusal refusal = refusal(submit(file, withFiles("я".repeat(most + 1), files)));
        assertThat(refusal).isInstanceOf(DraftRefusal.TextTooLong.class);
        assertThat(refusal.detail()).contains(network.name(), String.valueOf(most), String.valueOf(most + 1));
        assertThat(refusal.remedy()).contains("by 1 characters");
        assertThat(refusal.status().value()).isEqualTo(422);
    }

    @Test
    void an_open_source_we_know_nothing_of_has_no_limit() {
        CaseFile file = CaseFiles.annas(Network.OTHER, "Фонарь не горит");
        assertThat(submit(file, annas("я".repeat(100_000)))).isInstanceOf(Ruling.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"INSTAGRAM, 0", "MAX, 0", "FACEBOOK, 1", "X, 4", "VK, 10", "TELEGRAM, 10"})
    void attachments_are_as_many_as_the_network_takes_and_no_more(Network network, int most) {
        CaseFile file = CaseFiles.annas(network, "Фонарь не горит");
        assertThat(submit(file, withFiles(TEXT, Collections.nCopies(most, PHOTO))))
                .isInstanceOf(Ruling.Done.class);
        DraftRefusal refusal = refusal(submit(file, withFiles(TEXT, Collections.nCopies(most + 1, PHOTO))));
        assertThat(refusal).isInstanceOf(DraftRefusal.TooManyAttachments.class);
        assertThat(refusal.field()).isEqualTo("attachments");
    }

    @Test
    void an_attachment_that_nobody_uploaded_is_refused_by_its_hash() {
        SubmitDraft draft = new SubmitDraft("anna", AnswerKind.FINAL, TEXT, List.of(PHOTO), List.of("cd"), false);
        DraftRefusal refusal = refusal(submit(CaseFiles.annas(), draft));
        assertThat(refusal).isEqualTo(new DraftRefusal.UnknownAttachments(List.of("cd")));
        assertThat(refusal.remedy()).contains("POST /files");
    }

    @Test
    void a_repeat_must_tell_measures_or_progress() {
        String empty = "Здравствуйте! Спасибо за Ваше неравнодушие и хорошего дня.";
        SubmitDraft draft = new SubmitDraft("anna", AnswerKind.FINAL, empty, List.of(), List.of(), true);
        DraftRefusal refusal = refusal(submit(CaseFiles.repeat(), draft));
        assertThat(refusal).isEqualTo(new DraftRefusal.RepeatWithoutMeasures());
        assertThat(refusal.clause()).isEqualTo("§14");
        assertThat(submit(CaseFiles.annas(), draft)).isInstanceOf(Ruling.Done.class);
    }

    @Test
    void a_repeat_carries_evidence_or_the_word_that_there_is_none() {
        assertThat(refusal(submit(CaseFiles.repeat(), annas(TEXT))))
                .isEqualTo(new DraftRefusal.RepeatWithoutEvidence());
        assertThat(submit(CaseFiles.repeat(), withFiles(TEXT, List.of(PHOTO)))).isInstanceOf(Ruling.Done.class);
        SubmitDraft none = new SubmitDraft("anna", AnswerKind.FINAL, TEXT, List.of(), List.of(), true);
        assertThat(submit(CaseFiles.repeat(), none)).isInstanceOf(Ruling.Done.class);
    }

    @Test
    void a_person_says_last_whether_it_is_a_repeat() {
        CaseFile denied = CaseFiles.folded(
                CaseFiles.repeat(),
                RepeatDenied.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setRepeatOf("AAAA-BBBB-CCCC")
                        .build());
        assertThat(submit(denied, annas(TEXT))).isInstanceOf(Ruling.Done.class);
        CaseFile confirmed = CaseFiles.folded(
                CaseFiles.annas(),
                RepeatConfirmed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setRepeatOf("AAAA-BBBB-CCCC")
                        .build());
        assertThat(refusal(submit(confirmed, annas(TEXT)))).isEqualTo(new DraftRefusal.RepeatWithoutEvidence());
    }

    @Test
    void advice_on_the_manner_refuses_nothing() {
        var ruling = done(submit(CaseFiles.annas(), annas("Уведомляем, что меры будут приняты.")));
        assertThat(ruling.answer().findings())
                .extracting(StyleFinding::rule)
                .contains("no-greeting", "officialese", "empty-reply", "unanswered-question");
        assertThat(ruling.state().latestDraft().orElseThrow().findings())
                .isEqualTo(ruling.answer().findings());
    }
}
