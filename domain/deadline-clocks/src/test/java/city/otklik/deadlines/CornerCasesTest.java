package city.otklik.deadlines;

import static city.otklik.deadlines.ClockKind.ANSWER;
import static city.otklik.deadlines.ClockKind.APPROVAL;
import static city.otklik.deadlines.ClockKind.DRAFT;
import static city.otklik.deadlines.ClockKind.FINAL_DRAFT;
import static city.otklik.deadlines.ClockKind.REWORK;
import static city.otklik.deadlines.ClockStatus.CANCELLED;
import static city.otklik.deadlines.ClockStatus.MET;
import static city.otklik.deadlines.ClockStatus.MISSED;
import static city.otklik.deadlines.ClockStatus.MISSED_DONE;
import static city.otklik.deadlines.ClockStatus.MISSED_LAPSED;
import static city.otklik.deadlines.ClockStatus.RUNNING;
import static city.otklik.deadlines.ClockStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.PriorityClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every row of the regulation page's table "Corner cases, decided". All stories start on Tuesday 03.03.2026 unless said. */
class CornerCasesTest {
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
            "an answer is published while a clarification is open: ANSWER ends, the clarification is closed with it")
    void answerWhileSuspended() {
        var story = CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .draft(1, "03.03.2026 12:00")
                .approved(1, "03.03.2026 12:10")
                .published(1, "09.04.2026 12:20")
                .is(ANSWER, MET)
                .quietly()
                .now("20.05.2026 12:00")
                .tells();
        assertThat(story.outlook().openClarifications()).isEmpty();
    }

    @Test
    @DisplayName("the reply's record arrives before the record of the posting: folded by occurredAt")
    void replyHeardFirst() {
        CaseStory.sent(SENT)
                .now("05.03.2026 11:00")
                .is(ANSWER, MISSED)
                .answered(1, "05.03.2026 10:30")
                .posted(1, "03.03.2026 11:00")
                .is(ANSWER, RUNNING)
                .isDue(ANSWER, "06.03.2026 09:30");
    }

    @Test
    @DisplayName("the reply is earlier than the posting: the suspension is empty")
    void replyEarlierThanPosting() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .answered(1, "03.03.2026 10:59")
                .is(ANSWER, RUNNING)
                .isDue(ANSWER, "04.03.2026 10:00");
    }

    @Test
    @DisplayName("a clarification was asked but never posted, or posting failed: nothing is suspended")
    void neverPosted() {
        CaseStory.sent(SENT)
                .clarificationWithdrawn(1, "03.03.2026 12:00")
                .is(ANSWER, RUNNING)
                .isDue(ANSWER, "04.03.2026 10:00");
    }

    @Test
    @DisplayName("a message is rejected: all its clocks are CANCELLED at that instant")
    void rejected() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .quietly()
                .rejected("03.03.2026 10:10")
                .is(ANSWER, CANCELLED)
                .is(DRAFT, MET)
                .is(APPROVAL, CANCELLED)
                .tells("ANSWER DeadlineCancelled 04.03.2026 10:00", "APPROVAL DeadlineCancelled 03.03.2026 10:30");
    }

    @Test
    @DisplayName("a rejection is overturned: the clocks live on from the original sentAt, as if never rejected")
    void overturned() {
        CaseStory.sent(SENT)
                .rejected("03.03.2026 10:00")
                .quietly()
                .now("03.03.2026 16:00")
                .tells()
                .overturned("03.03.2026 16:30", SENT)
                .tells(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("a certain rejection sets no clocks; overturned, they run from sentAt")
    void certainRejection() {
        CaseStory.under(Kislovodsk.POLICY)
                .rejected("03.03.2026 09:01")
                .tells()
                .overturned("03.03.2026 09:30", SENT)
                .tells("ANSWER DeadlineSet 04.03.2026 10:00", "DRAFT DeadlineSet 03.03.2026 15:00");
    }

    @Test
    @DisplayName("screening is doubtful: the clocks run from sentAt; a person decides within them")
    void doubtful() {
        CaseStory.under(Kislovodsk.POLICY)
                .doubted(SENT)
                .accepted(SENT)
                .tells("ANSWER DeadlineSet 04.03.2026 10:00", "DRAFT DeadlineSet 03.03.2026 15:00");
    }

    @Test
    @DisplayName("rejection, transfer, withdrawal cancel running clocks only; MISSED stays")
    void missedStays() {
        CaseStory.sent(SENT)
                .now("03.03.2026 15:01")
                .rejected("03.03.2026 16:00")
                .is(DRAFT, MISSED_LAPSED)
                .is(ANSWER, CANCELLED);
        CaseStory.sent(SENT)
                .transferred("03.03.2026 15:00:02")
                .is(DRAFT, MISSED_LAPSED)
                .is(ANSWER, CANCELLED);
        CaseStory.sent(SENT).withdrawn("03.03.2026 15:00").is(DRAFT, CANCELLED).is(ANSWER, CANCELLED);
    }

    @Test
    @DisplayName("a department's refusal stops nothing")
    void departmentRefused() {
        CaseStory.sent(SENT)
                .quietly()
                .hear(new ClockFact.CaseRouted("r1", Kislovodsk.at("03.03.2026 10:00"), "roads"))
                .hear(new ClockFact.CaseRouted("r2", Kislovodsk.at("03.03.2026 11:00"), "parks"))
                .tells()
                .is(ANSWER, RUNNING);
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
    @DisplayName("a probable reply is dismissed as not the author's answer: the suspension is restored unbroken")
    void replyDismissed() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .answered(1, "03.03.2026 11:30")
                .isDue(ANSWER, "04.03.2026 10:30")
                .now("04.03.2026 11:00")
                .is(ANSWER, MISSED)
                .quietly()
                .dismissed(1, "03.03.2026 11:30", "04.03.2026 11:10")
                .is(ANSWER, SUSPENDED)
                .is(DRAFT, SUSPENDED)
                .tells(
                        "ANSWER BreachWithdrawn 04.03.2026 10:30",
                        "ANSWER DeadlineSuspended 04.03.2026 10:00",
                        "DRAFT BreachWithdrawn 03.03.2026 15:30",
                        "DRAFT DeadlineSuspended 03.03.2026 15:00")
                .answered(1, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30");
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
                .tells("ANSWER BreachWithdrawn 04.03.2026 10:00", "ANSWER DeadlineMet 04.03.2026 10:00");
    }

    @Test
    @DisplayName("transferred, or withdrawn by the curator: all clocks CANCELLED at that instant")
    void transferred() {
        CaseStory.sent(SENT)
                .transferred("03.03.2026 12:00")
                .is(ANSWER, CANCELLED)
                .is(DRAFT, CANCELLED);
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .withdrawn("03.03.2026 12:00")
                .is(ANSWER, CANCELLED)
                .is(DRAFT, CANCELLED)
                .quietly()
                .now("03.06.2026 12:00")
                .tells();
    }

    @Test
    @DisplayName("the priority class changes: terms anew from sentAt, what moves says so")
    void priorityChanged() {
        CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .quietly()
                .priority(PriorityClass.URGENT, "03.03.2026 10:00")
                .tells(
                        "ANSWER DeadlineMoved 03.03.2026 13:00",
                        "DRAFT DeadlineMoved 03.03.2026 11:00",
                        "DRAFT DeadlineWarning 60 min");
    }

    @Test
    @DisplayName(
            "the priority class changes too late: a due instant already past becomes the change plus the class's draft lead")
    void priorityChangedLate() {
        CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .quietly()
                .priority(PriorityClass.URGENT, "03.03.2026 14:30")
                .tells(
                        "ANSWER DeadlineMoved 03.03.2026 16:30",
                        "ANSWER DeadlineWarning 120 min",
                        "DRAFT DeadlineMoved 03.03.2026 14:30",
                        "DRAFT DeadlineWarning 60 min")
                .draft(1, "03.03.2026 14:30")
                .is(DRAFT, MET);
    }

    @Test
    @DisplayName(
            "the priority class changes when only the draft would be late: its due becomes the change plus the draft lead")
    void priorityChangedLateForDraft() {
        CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .priority(PriorityClass.URGENT, "03.03.2026 12:00")
                .isDue(ANSWER, "03.03.2026 13:00")
                .isDue(DRAFT, "03.03.2026 15:00");
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
                .tells();
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
                .tells("APPROVAL DeadlineOverrun 03.03.2026 14:20", "REWORK DeadlineSet 03.03.2026 16:00")
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
                .tells();
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

    @Test
    @DisplayName(
            "a breach is seen at the first tick at or after due + breach-grace, with the true due; a warning at its instant")
    void whenSeen() {
        CaseStory.sent(SENT)
                .quietly()
                .now("03.03.2026 13:59:59")
                .tells()
                .now("03.03.2026 14:00")
                .tells("DRAFT DeadlineWarning 60 min")
                .now("03.03.2026 15:00:04")
                .tells()
                .now("03.03.2026 15:00:05")
                .tells("DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("the same fact read twice changes nothing")
    void twice() {
        var fact = new ClockFact.DraftSubmitted("once", Kislovodsk.at("03.03.2026 10:00"), 1, AnswerKind.FINAL);
        var story = CaseStory.sent(SENT).hear(fact).quietly();
        var before = CaseClocksCodec.encode(story.state());
        story.hear(fact).tells();
        assertThat(CaseClocksCodec.encode(story.state())).isEqualTo(before);
    }
}
