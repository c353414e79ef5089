package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.CANCELLED;
import static city.otklik.deadlines.announcing.ClockStatus.MET;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED_DONE;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED_LAPSED;
import static city.otklik.deadlines.announcing.ClockStatus.RUNNING;
import static city.otklik.deadlines.announcing.ClockStatus.SUSPENDED;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.APPROVAL;
import static city.otklik.deadlines.policy.ClockKind.DRAFT;
import static city.otklik.deadlines.policy.ClockKind.FINAL_DRAFT;
import static city.otklik.deadlines.policy.ClockKind.REWORK;

import city.otklik.deadlines.history.ClockFact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows of "Corner cases, decided" on drafts, the curator's decisions, and publishing. */
class CornerCasesOfDraftsTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName("a draft was submitted in time and then returned: DRAFT stays MET, REWORK follows")
    void returnedDraft() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 14:00")
                .returned(1, "03.03.2026 14:20")
                .now("03.03.2026 16:00")
                .is(DRAFT, MET)
                .is(APPROVAL, MET)
                .is(REWORK, MISSED)
                .isDue(REWORK, "03.03.2026 15:20");
    }

    @Test
    @DisplayName("a draft is submitted while a clarification is open: DRAFT ends, ANSWER stays suspended")
    void draftWhileSuspended() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .draft(1, "04.03.2026 17:00")
                .is(DRAFT, MET)
                .is(ANSWER, SUSPENDED)
                .answered(1, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30")
                .is(DRAFT, MET);
    }

    @Test
    @DisplayName(
            "a new version is submitted while one awaits the curator: the old APPROVAL is CANCELLED, a new one starts")
    void superseded() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .draft(2, "03.03.2026 10:20")
                .is(APPROVAL, 1, CANCELLED)
                .is(APPROVAL, 2, RUNNING)
                .now("03.03.2026 10:51")
                .is(APPROVAL, 2, MISSED)
                .draft(3, "03.03.2026 11:00")
                .is(APPROVAL, 2, MISSED_LAPSED)
                .is(APPROVAL, 3, RUNNING);
    }

    @Test
    @DisplayName("publishing failed for good: PublicationImpossible cancels ANSWER")
    void impossible() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .impossible("03.03.2026 11:00")
                .is(ANSWER, CANCELLED);
    }

    @Test
    @DisplayName("publishing failed otherwise: the case returns to drafting without REWORK")
    void backToDrafting() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .draft(2, "03.03.2026 11:00")
                .has(ANSWER, DRAFT, APPROVAL, APPROVAL)
                .is(ANSWER, RUNNING);
    }

    @Test
    @DisplayName(
            "a posting recorded by hand counts from the recording; from the claimed time once the supervisor confirms it")
    void recordedByHand() {
        var story = CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .published(1, "04.03.2026 12:00")
                .is(ANSWER, MISSED_DONE)
                .quietly();
        story.hear(new ClockFact.RecordedTimeConfirmed(
                        "confirmed",
                        Kislovodsk.at("04.03.2026 13:00"),
                        story.lastId(),
                        Kislovodsk.at("04.03.2026 09:50")))
                .is(ANSWER, MET)
                .announces("ANSWER BreachWithdrawn 04.03.2026 10:00", "ANSWER DeadlineMet 04.03.2026 10:00");
    }

    @Test
    @DisplayName(
            "a posting recorded by hand: the confirmed time comes as a second publication, and the first on its time counts")
    void recordedByHandAsItIsTold() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .published(1, "04.03.2026 12:00")
                .is(ANSWER, MISSED_DONE)
                .quietly()
                .now("04.03.2026 13:00")
                .published(1, "04.03.2026 09:50")
                .is(ANSWER, MET)
                .announces("ANSWER BreachWithdrawn 04.03.2026 10:00", "ANSWER DeadlineMet 04.03.2026 10:00")
                .closed("04.03.2026 13:00")
                .announces();
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 16:00")
                .is(ANSWER, RUNNING)
                .posted(1, "03.03.2026 14:30")
                .is(ANSWER, SUSPENDED);
    }

    @Test
    @DisplayName(
            "several interim answers: each moves FINAL_DRAFT to the 7th working day after its own day; never after MISSED")
    void severalInterims() {
        CaseStory.under(SettingsTest.THREE_INTERIMS)
                .accepted(SENT)
                .interimDraft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .interim(1, "03.03.2026 10:20")
                .isDue(FINAL_DRAFT, "13.03.2026 18:00")
                .interimDraft(2, "05.03.2026 10:00")
                .approved(2, "05.03.2026 10:10")
                .interim(2, "05.03.2026 10:20")
                .isDue(FINAL_DRAFT, "17.03.2026 18:00")
                .now("17.03.2026 18:01")
                .is(FINAL_DRAFT, MISSED)
                .interim(3, "18.03.2026 10:20")
                .is(FINAL_DRAFT, MISSED)
                .isDue(FINAL_DRAFT, "17.03.2026 18:00");
    }

    @Test
    @DisplayName(
            "the final answer after an interim one: FINAL_DRAFT ends with the submitted final draft, no term for publishing")
    void finalAfterInterim() {
        CaseStory.sent(SENT)
                .interimDraft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .interim(1, "03.03.2026 10:20")
                .draft(2, "13.03.2026 18:00")
                .is(FINAL_DRAFT, MET)
                .approved(2, "16.03.2026 09:10")
                .quietly()
                .published(2, "20.04.2026 10:00")
                .closed("20.04.2026 10:00")
                .announces();
    }

    @Test
    @DisplayName(
            "a draft sent outside the curator's working time: APPROVAL starts at the curator's next working instant")
    void draftInTheEvening() {
        CaseStory.sent(SENT).draft(1, "03.03.2026 20:00").isDue(APPROVAL, "04.03.2026 09:30");
    }

    @Test
    @DisplayName("the curator decides after APPROVAL was missed: it ends MISSED with its overrun; the decision counts")
    void curatorLate() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 12:50")
                .now("03.03.2026 14:20:05")
                .quietly()
                .returned(1, "03.03.2026 15:00")
                .announces("APPROVAL DeadlineOverrun 03.03.2026 14:20", "REWORK DeadlineSet 03.03.2026 16:00")
                .is(APPROVAL, MISSED_DONE);
    }

    @Test
    @DisplayName("a closed case is never reopened")
    void closed() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .published(1, "03.03.2026 10:20")
                .closed("03.03.2026 10:20")
                .quietly()
                .draft(2, "04.03.2026 10:00")
                .returned(2, "04.03.2026 10:10")
                .posted(1, "04.03.2026 10:20")
                .now("04.06.2026 10:00")
                .announces();
    }

    @Test
    @DisplayName(
            "publishedAt is the network's own time: a case closed by our clock a second earlier was answered all the same")
    void networkTime() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .closed("03.03.2026 10:20:00")
                .published(1, "03.03.2026 10:20:01")
                .is(ANSWER, MET);
    }
}
