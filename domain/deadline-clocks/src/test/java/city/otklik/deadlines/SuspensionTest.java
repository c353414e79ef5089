package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.announcing.ClockStatus.RUNNING;
import static city.otklik.deadlines.announcing.ClockStatus.SUSPENDED;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.APPROVAL;
import static city.otklik.deadlines.policy.ClockKind.DRAFT;
import static city.otklik.deadlines.policy.ClockKind.REWORK;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.explaining.ClarificationGate;
import city.otklik.deadlines.explaining.OpenClarification;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading 5: what a clarification does to the clocks. */
class SuspensionTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName("5: overlapping suspensions count once")
    void overlapping() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .posted(2, "03.03.2026 12:00")
                .answered(1, "04.03.2026 10:00")
                .is(ANSWER, SUSPENDED)
                .clarificationWithdrawn(2, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30");
    }

    @Test
    @DisplayName("5: while suspended, a further clarification is in time if four hours were left when it stopped")
    void furtherWhileSuspended() {
        var story = CaseStory.sent(SENT).posted(1, "03.03.2026 15:00").posted(2, "09.03.2026 12:00");
        assertThat(story.outlook().gate().state()).isEqualTo(ClarificationGate.State.OPEN_WHILE_SUSPENDED);
        assertThat(story.outlook().openClarifications()).noneMatch(OpenClarification::late);
        story.answered(1, "10.03.2026 10:00").is(ANSWER, SUSPENDED);
    }

    @Test
    @DisplayName("5: two suspensions within one minute keep their seconds; one outside working time moves nothing")
    void seconds() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00:10")
                .answered(1, "03.03.2026 11:00:30")
                .posted(2, "03.03.2026 11:00:40")
                .answered(2, "03.03.2026 11:00:45")
                .isDue(ANSWER, "04.03.2026 10:00:25");
        CaseStory.sent("03.03.2026 17:00")
                .posted(1, "03.03.2026 18:30")
                .answered(1, "04.03.2026 08:59")
                .isDue(ANSWER, "04.03.2026 18:00");
    }

    @Test
    @DisplayName("5: APPROVAL and REWORK are not suspended")
    void roundsGoOn() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .posted(1, "03.03.2026 10:10")
                .is(APPROVAL, RUNNING)
                .returned(1, "03.03.2026 10:20")
                .is(REWORK, RUNNING)
                .isDue(REWORK, "03.03.2026 11:20");
    }

    @Test
    @DisplayName("5: a DRAFT already MISSED is not moved by a suspension")
    void missedDraftStays() {
        var policy = Kislovodsk.POLICY.withNormal(
                new PriorityTerms(Term.hours(9, "§8"), Term.hours(6, "§9"), Term.hours(2, "§10")));
        CaseStory.under(policy)
                .accepted(SENT)
                .now("03.03.2026 12:01")
                .is(DRAFT, MISSED)
                .posted(1, "03.03.2026 14:00")
                .is(ANSWER, SUSPENDED)
                .is(DRAFT, MISSED)
                .answered(1, "05.03.2026 10:00")
                .isDue(DRAFT, "03.03.2026 12:00");
    }
}
