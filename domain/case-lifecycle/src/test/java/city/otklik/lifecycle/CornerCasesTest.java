package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CornerCasesTest {

    private static CaseLife life(CaseEvent... facts) {
        return Stream.of(facts).reduce(CaseLife.unknown(), CaseLife::observed, (a, b) -> b);
    }

    private static CaseLife inWork(CaseEvent... further) {
        CaseLife begun = life(MessageReceived, MessageAccepted, ExecutorAppointed, CaseRouted);
        return Stream.of(further).reduce(begun, CaseLife::observed, (a, b) -> b);
    }

    private static void assertRefused(Transition answer, CaseState state, CaseEvent event, String remedy) {
        assertThat(answer).isInstanceOfSatisfying(Transition.NotAllowed.class, refused -> {
            assertThat(refused.state()).isEqualTo(state);
            assertThat(refused.event()).isEqualTo(event);
            assertThat(refused.remedy().in(Locale.ENGLISH)).isEqualTo(remedy);
        });
    }

    @ParameterizedTest
    @EnumSource(CaseEvent.class)
    void aClosedCaseIsNeverReopened(CaseEvent event) {
        CaseLife closed = inWork(DraftSubmitted, DraftApproved, AnswerPublished, CaseClosed);
        assertThat(CaseLife.after(closed, event)).isInstanceOf(Transition.NotAllowed.class);
        assertThat(closed.observed(event).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"TRANSFERRED", "WITHDRAWN"})
    void whatWasHandedOverOrWithdrawnHasEnded(CaseStatus end) {
        CaseLife ended = inWork(end == CaseStatus.TRANSFERRED ? CaseTransferred : MessageWithdrawn);
        assertThat(ended.status()).isEqualTo(end);
        assertThat(CaseEvent.values()).noneMatch(ended::allows);
        assertThat(ended.headline()).isEqualTo(end);
    }

    @Test
    void aRefusalNamesTheStateInTheWayAndWhatToDo() {
        assertRefused(
                CaseLife.after(life(MessageReceived, MessageRejected), DraftSubmitted),
                CaseStatus.REJECTED,
                DraftSubmitted,
                "Overturn the rejection first, if it was an error (§15).");
        assertRefused(
                CaseLife.after(life(MessageReceived, MessageAccepted), DraftSubmitted),
                Executor.NOBODY,
                DraftSubmitted,
                "Appoint an executor first (§6).");
        assertRefused(
                CaseLife.after(inWork(DraftSubmitted, DraftReturned), DraftApproved),
                Draft.RETURNED,
                DraftApproved,
                "Submit the next version; the returned one cannot be approved (§12).");
    }

    @Test
    void anApprovalIsBoundToTheLatestVersion() {
        CaseLife second = inWork(DraftSubmitted, DraftSubmitted);
        assertThat(second.version()).isEqualTo(2);
        assertRefused(
                CaseLife.after(second, Occurrence.of(DraftApproved).ofVersion(1)),
                Draft.AWAITING_CURATOR,
                DraftApproved,
                "Only the latest version counts, and that is 2 (§11).");
        assertThat(second.allows(Occurrence.of(DraftApproved).ofVersion(2))).isTrue();
    }

    @Test
    void noAnswerWithoutAnApprovalOfThatVersion() {
        assertThat(inWork(DraftSubmitted).allows(AnswerPublished)).isFalse();
        CaseLife approved = inWork(DraftSubmitted, DraftApproved);
        assertThat(approved.allows(Occurrence.of(AnswerPublished).ofVersion(1))).isTrue();
        assertThat(approved.allows(Occurrence.of(AnswerPublished).ofVersion(2))).isFalse();
    }

    @Test
    void versionNumbersOnlyGrow() {
        CaseLife first = inWork(DraftSubmitted);
        assertRefused(
                CaseLife.after(first, Occurrence.of(DraftSubmitted).ofVersion(1)),
                Draft.AWAITING_CURATOR,
                DraftSubmitted,
                "Version numbers only grow; the next one is 2.");
        assertThat(CaseLife.after(first, Occurrence.of(DraftSubmitted).ofVersion(2)))
                .isInstanceOf(Transition.Moved.class);
    }

    @Test
    void aDraftIsAllowedWhileAClarificationIsOpen() {
        CaseLife waiting = inWork(ClarificationAsked, ClarificationPosted);
        assertThat(waiting.headline()).isEqualTo(Clarification.OPEN);
        assertThat(waiting.allows(DraftSubmitted)).isTrue();
    }

    @Test
    void clarificationsLiveSideBySide() {
        CaseLife two = inWork().observed(Occurrence.of(ClarificationAsked).ofClarification(1))
                .observed(Occurrence.of(ClarificationAsked).ofClarification(2))
                .observed(Occurrence.of(ClarificationPosted).ofClarification(1))
                .observed(Occurrence.of(ClarificationPosted).ofClarification(2))
                .observed(Occurrence.of(ClarificationAnswered).ofClarification(1));
        assertThat(two.clarifications())
                .containsEntry(1, Clarification.ANSWERED)
                .containsEntry(2, Clarification.OPEN);
        assertThat(two.allows(Occurrence.of(ClarificationWithdrawn).ofClarification(3)))
                .isFalse();
    }

    @Test
    void publishingThatFailedReturnsToDraftingNotToRework() {
        CaseLife failed = inWork(DraftSubmitted, DraftApproved, PublicationFailed);
        assertThat(failed.draft()).isEqualTo(Draft.PUBLICATION_FAILED).isNotEqualTo(Draft.RETURNED);
        assertThat(failed.allows(DraftSubmitted)).isTrue();
        assertThat(failed.allows(DraftReturned)).isFalse();
    }

    @Test
    void aDepartmentsRefusalStopsNothing() {
        CaseLife refused = inWork(DepartmentRefused);
        assertThat(refused.headline()).isEqualTo(Routing.REFUSED);
        assertThat(refused.allows(DraftSubmitted)).isTrue();
    }

    @Test
    void theTextOfARejectedOrDoubtedMessageIsSealedUntilSomebodyOverturnsThat() {
        CaseLife doubted = life(MessageReceived, ScreeningDoubted);
        assertThat(doubted.sealed()).isTrue();
        assertThat(doubted.observed(MessageAccepted).sealed()).isFalse();
        CaseLife rejected = doubted.observed(MessageRejected);
        assertThat(rejected.sealed()).isTrue();
        assertThat(rejected.observed(MessageWithdrawn).sealed()).isTrue();
        assertThat(rejected.observed(RejectionOverturned).sealed()).isFalse();
        assertThat(inWork().sealed()).isFalse();
        assertThat(inWork(RejectionProposed).sealed()).isFalse();
    }

    @Test
    void aSealedTextIsOpenedAndNoOther() {
        assertThat(life(MessageReceived, ScreeningDoubted).allows(SealedTextOpened))
                .isTrue();
        assertThat(life(MessageReceived, MessageRejected, MessageWithdrawn).allows(SealedTextOpened))
                .isTrue();
        assertRefused(
                CaseLife.after(inWork(), SealedTextOpened),
                Seal.UNSEALED,
                SealedTextOpened,
                "The text is not sealed: read the case.");
    }

    @Test
    void anAnswerThatWasPostedWhileTheMessageWasRejectedUnsealsItInEitherOrder() {
        Occurrence interim = Occurrence.of(AnswerPublished).ofInterim();
        CaseLife approved = inWork(DraftSubmitted, DraftApproved);
        assertThat(approved.observed(MessageRejected).observed(interim).sealed())
                .isFalse();
        assertThat(approved.observed(interim).observed(MessageRejected).sealed())
                .isFalse();
    }
}
