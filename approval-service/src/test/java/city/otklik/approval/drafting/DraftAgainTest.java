package city.otklik.approval.drafting;

import static city.otklik.approval.Decisions.after;
import static city.otklik.approval.Decisions.facts;
import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.lifecycle.Draft;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Publishing met an approval that approval never gave: the same text as a new version is the way out (§11). */
class DraftAgainTest {
    private static final DraftDecider DECIDER = Drafts.decider(1);
    private static final Instant TEN = SampleFacts.NINE.plusSeconds(3600);
    private static final SubmitDraft DRAFT = new SubmitDraft(
            TestCallers.executor("anna"),
            AnswerKind.FINAL,
            "Здравствуйте! Фонарь на улице Мира починят 5 марта.",
            List.of(),
            List.of(),
            false);

    static PublicationNeedsPerson needsPerson(int version) {
        return PublicationNeedsPerson.newBuilder()
                .setCaseId(ID)
                .setOccurredAt(TEN)
                .setNumber(version)
                .setReason("подпись неверна")
                .setRemedy("")
                .build();
    }

    private static ApprovalCase submitted(ApprovalCase approvalCase) {
        return after(approvalCase, DECIDER.submit(approvalCase, DRAFT, TEN));
    }

    /** The forged one was of what waits, of a version nobody drafted, of what is approved, or the first fact of any draft. */
    static Stream<ApprovalCase> stuck() {
        ApprovalCase waiting = submitted(SampleCases.annas());
        return Stream.of(
                SampleCases.after(waiting, needsPerson(1)),
                SampleCases.after(waiting, needsPerson(7)),
                SampleCases.after(waiting, SampleFacts.approved(ID, 1, AnswerKind.FINAL), needsPerson(1)),
                SampleCases.after(waiting, SampleFacts.returned(ID, 1, "Когда?"), needsPerson(1)),
                SampleCases.after(SampleCases.annas(), needsPerson(1)));
    }

    @ParameterizedTest
    @MethodSource("stuck")
    void what_a_person_must_look_at_is_drafted_again_and_approved_as_the_next_version(ApprovalCase stuck) {
        assertThat(stuck.life().draft()).isEqualTo(Draft.NEEDS_PERSON);
        int next = stuck.life().version() + 1;
        ApprovalCase again = submitted(stuck);
        assertThat(again.life().draft()).isEqualTo(Draft.AWAITING_CURATOR);
        assertThat(again.draft(next)).map(DraftVersion::draftedBy).contains("anna");
        assertThat(facts(DECIDER.submit(again, DRAFT, TEN)))
                .as("now it waits for the curator")
                .isEmpty();
        ApprovalCase approved = SampleCases.after(again, SampleFacts.approved(ID, next, AnswerKind.FINAL));
        assertThat(approved.life().draft()).isEqualTo(Draft.APPROVED);
    }
}
