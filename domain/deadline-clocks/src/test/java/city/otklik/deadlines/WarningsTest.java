package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MET;
import static city.otklik.deadlines.policy.ClockKind.FINAL_DRAFT;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading 10: warnings, each once for each due instant. */
class WarningsTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName("10: warnings once each, at their instants")
    void warnings() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 09:30")
                .approved(1, "03.03.2026 09:35")
                .quietly()
                .now("03.03.2026 16:59:58")
                .everySecondUntil("03.03.2026 17:00:02")
                .announces("ANSWER DeadlineWarning 120 min")
                .now("04.03.2026 09:29:58")
                .everySecondUntil("04.03.2026 09:30:02")
                .announces("ANSWER DeadlineWarning 30 min last");
    }

    @Test
    @DisplayName("10: what fell due during downtime is raised once, marked late")
    void downtime() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 09:30")
                .approved(1, "03.03.2026 09:35")
                .quietly()
                .now("04.03.2026 09:45")
                .announces("ANSWER DeadlineWarning 30 min late last")
                .now("04.03.2026 09:50")
                .announces();
    }

    @Test
    @DisplayName("10: a lead already past when the clock starts collapses into one warning, the smallest")
    void collapses() {
        var fact = new ClockFact.MessageAccepted(
                "m", Kislovodsk.at("04.03.2026 09:40"), Kislovodsk.at(SENT), PriorityClass.NORMAL);
        CaseStory.under(Kislovodsk.POLICY)
                .hear(fact)
                .announces(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "ANSWER DeadlineWarning 30 min late last",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName(
            "10: a warning raised is raised again only if the new due instant puts it in the future; suspended warns nothing")
    void warnedAgain() {
        CaseStory.sent(SENT)
                .now("03.03.2026 14:30")
                .posted(1, "03.03.2026 14:40")
                .quietly()
                .now("06.03.2026 12:00")
                .announces()
                .answered(1, "06.03.2026 12:00")
                .announces("ANSWER DeadlineResumed 06.03.2026 17:20", "DRAFT DeadlineResumed 06.03.2026 12:20")
                .now("06.03.2026 12:19")
                .announces();
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .now("03.03.2026 17:30")
                .quietly()
                .answered(1, "03.03.2026 12:00")
                .posted(1, "03.03.2026 10:00")
                .announces("ANSWER DeadlineMoved 04.03.2026 12:00")
                .now("04.03.2026 09:59:59")
                .announces()
                .now("04.03.2026 10:00")
                .announces("ANSWER DeadlineWarning 120 min");
    }

    @Test
    @DisplayName("10: FINAL_DRAFT warns one working day before due")
    void finalDraftWarns() {
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 10:00")
                .draft(2, "03.03.2026 10:30")
                .quietly()
                .now("13.03.2026 09:00")
                .is(FINAL_DRAFT, MET);
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 10:00")
                .now("13.03.2026 08:59:59")
                .quietly()
                .now("13.03.2026 09:00")
                .announces("FINAL_DRAFT DeadlineWarning 480 min last");
    }
}
