package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.CANCELLED;
import static city.otklik.deadlines.announcing.ClockStatus.MET;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED_LAPSED;
import static city.otklik.deadlines.announcing.ClockStatus.RUNNING;
import static city.otklik.deadlines.announcing.ClockStatus.SUSPENDED;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.APPROVAL;
import static city.otklik.deadlines.policy.ClockKind.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.storing.CaseClocksCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows of "Corner cases, decided" on all but drafts and publishing. Stories start on Tuesday 03.03.2026. */
class CornerCasesTest {
    private static final String SENT = "03.03.2026 09:00";

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
                .announces();
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
                .announces("ANSWER DeadlineCancelled 04.03.2026 10:00", "APPROVAL DeadlineCancelled 03.03.2026 10:30");
    }

    @Test
    @DisplayName("a rejection is overturned: the clocks live on from the original sentAt, as if never rejected")
    void overturned() {
        CaseStory.sent(SENT)
                .rejected("03.03.2026 10:00")
                .quietly()
                .now("03.03.2026 16:00")
                .announces()
                .overturned("03.03.2026 16:30", SENT)
                .announces(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("a certain rejection sets no clocks; overturned, they run from sentAt")
    void certainRejection() {
        CaseStory.under(Kislovodsk.POLICY)
                .rejected("03.03.2026 09:01")
                .announces()
                .overturned("03.03.2026 09:30", SENT)
                .announces("ANSWER DeadlineSet 04.03.2026 10:00", "DRAFT DeadlineSet 03.03.2026 15:00");
    }

    @Test
    @DisplayName("screening is doubtful: the clocks run from sentAt; a person decides within them")
    void doubtful() {
        CaseStory.under(Kislovodsk.POLICY)
                .doubted(SENT)
                .accepted(SENT)
                .announces("ANSWER DeadlineSet 04.03.2026 10:00", "DRAFT DeadlineSet 03.03.2026 15:00");
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
                .announces()
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
                .announces(
                        "ANSWER BreachWithdrawn 04.03.2026 10:30",
                        "ANSWER DeadlineSuspended 04.03.2026 10:00",
                        "DRAFT BreachWithdrawn 03.03.2026 15:30",
                        "DRAFT DeadlineSuspended 03.03.2026 15:00")
                .answered(1, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30");
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
                .announces();
    }

    @Test
    @DisplayName("the priority class changes: terms again from sentAt, what moves says so")
    void priorityChanged() {
        CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .quietly()
                .priority(PriorityClass.URGENT, "03.03.2026 10:00")
                .announces(
                        "ANSWER DeadlineMoved 03.03.2026 13:00",
                        "DRAFT DeadlineMoved 03.03.2026 11:00",
                        "DRAFT DeadlineWarning 60 min last");
    }

    @Test
    @DisplayName(
            "the priority class changes too late: a due instant already past becomes the change plus the class's draft lead")
    void priorityChangedLate() {
        CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .quietly()
                .priority(PriorityClass.URGENT, "03.03.2026 14:30")
                .announces(
                        "ANSWER DeadlineMoved 03.03.2026 16:30",
                        "ANSWER DeadlineWarning 120 min",
                        "DRAFT DeadlineMoved 03.03.2026 14:30",
                        "DRAFT DeadlineWarning 60 min last")
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
            "a breach is seen at the first tick at or after due + breach-grace, with the true due; a warning at its instant")
    void whenSeen() {
        CaseStory.sent(SENT)
                .quietly()
                .now("03.03.2026 13:59:59")
                .announces()
                .now("03.03.2026 14:00")
                .announces("DRAFT DeadlineWarning 60 min last")
                .now("03.03.2026 15:00:04")
                .announces()
                .now("03.03.2026 15:00:05")
                .announces("DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("the same fact read twice changes nothing")
    void twice() {
        var fact = new ClockFact.DraftSubmitted("once", Kislovodsk.at("03.03.2026 10:00"), 1, AnswerKind.FINAL);
        var story = CaseStory.sent(SENT).hear(fact).quietly();
        var before = CaseClocksCodec.encode(story.state());
        story.hear(fact).announces();
        assertThat(CaseClocksCodec.encode(story.state())).isEqualTo(before);
    }
}
