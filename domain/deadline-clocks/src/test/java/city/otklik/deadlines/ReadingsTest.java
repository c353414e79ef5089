package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MISSED_DONE;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The remaining readings, each by its number. */
class ReadingsTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName(
            "1, 8: a message that reached us late has used up its time; a breach is emitted at once with the true due")
    void heardLate() {
        var fact = new ClockFact.MessageAccepted(
                "m", Kislovodsk.at("04.03.2026 11:00"), Kislovodsk.at(SENT), PriorityClass.NORMAL);
        CaseStory.under(Kislovodsk.POLICY)
                .hear(fact)
                .announces(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "ANSWER DeadlineBreached 04.03.2026 10:00",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("4: an answer at 22:00 after an 18:00 due is late, though no working time passed")
    void lateAtNight() {
        CaseStory.sent("03.03.2026 17:00")
                .draft(1, "04.03.2026 10:00")
                .approved(1, "04.03.2026 10:10")
                .now("04.03.2026 22:00")
                .quietly()
                .published(1, "04.03.2026 22:00")
                .is(ANSWER, MISSED_DONE)
                .announces("ANSWER DeadlineOverrun 04.03.2026 18:00");
    }

    @Test
    @DisplayName("15: a draft at the limit leaves room for two returns; the last one that fits is a warning")
    void reworkBudget() {
        var story = CaseStory.sent(SENT).draft(1, "03.03.2026 15:00");
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("03.03.2026 15:00")))
                .isEqualTo(OptionalInt.of(2));
        story.returned(1, "03.03.2026 15:30")
                .draft(2, "03.03.2026 16:30")
                .quietly()
                .returned(2, "03.03.2026 17:00")
                .announces(
                        "ANSWER DeadlineWarning 120 min",
                        "APPROVAL DeadlineMet 03.03.2026 17:00",
                        "REWORK DeadlineSet 03.03.2026 18:00",
                        "LastReworkRound 2");
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("03.03.2026 17:00")))
                .isEqualTo(OptionalInt.of(0));
        story.draft(3, "03.03.2026 18:00").quietly().returned(3, "04.03.2026 09:30");
        assertThat(story.facts()).noneMatch(DeadlineFact.LastReworkRound.class::isInstance);
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("04.03.2026 09:30")))
                .isEqualTo(OptionalInt.of(-1));
    }

    @Test
    @DisplayName(
            "the working time to an answer leaves suspensions out, and counts from the sending whatever was calculated again")
    void workingTimeToAnswer() {
        var story = CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .answered(1, "05.03.2026 10:30")
                .draft(1, "05.03.2026 10:40");
        assertThat(story.outlook().workingTimeToAnswer()).isEmpty();
        story.published(1, "05.03.2026 12:00");
        assertThat(story.outlook().workingTimeToAnswer()).hasValue(Duration.ofMinutes(210));
        story = CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted(SENT)
                .priority(PriorityClass.URGENT, "03.03.2026 14:30")
                .published(1, "03.03.2026 17:00");
        assertThat(story.outlook().workingTimeToAnswer()).hasValue(Duration.ofHours(7));
    }

    @Test
    @DisplayName("urgency follows the warnings")
    void urgency() {
        var story = CaseStory.sent(SENT);
        var answer = story.clock(ANSWER);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("03.03.2026 16:59")))
                .isEqualTo(Urgency.ON_TIME);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("03.03.2026 17:00")))
                .isEqualTo(Urgency.SOON);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("04.03.2026 09:30")))
                .isEqualTo(Urgency.URGENT);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("04.03.2026 10:01")))
                .isEqualTo(Urgency.OVERDUE);
        story.posted(1, "03.03.2026 11:00");
        assertThat(story.outlook().urgency(story.clock(ANSWER), Kislovodsk.at("04.03.2026 10:01")))
                .isEqualTo(Urgency.SUSPENDED);
    }
}
