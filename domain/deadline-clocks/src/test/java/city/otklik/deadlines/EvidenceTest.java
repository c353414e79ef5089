package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MET;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.announcing.ClockStatus.MISSED_DONE;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading 9: in time, late, and what late evidence corrects. */
class EvidenceTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName("9: done at the due instant is in time, a millisecond later is not, whatever the grace")
    void atDue() {
        CaseStory.sent(SENT).published(0, "04.03.2026 10:00").is(ANSWER, MET);
        var late = new ClockFact.AnswerPublished(
                "late", Kislovodsk.at("04.03.2026 10:00").plusMillis(1), 1, AnswerKind.FINAL);
        var story = CaseStory.sent(SENT).quietly().hear(late).is(ANSWER, MISSED_DONE);
        assertThat(story.facts())
                .filteredOn(DeadlineFact.DeadlineOverrun.class::isInstance)
                .singleElement()
                .extracting(fact -> ((DeadlineFact.DeadlineOverrun) fact).elapsed())
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    @DisplayName("9: an overrun is given in elapsed and in working time")
    void overrun() {
        var story = CaseStory.sent(SENT).now("04.03.2026 17:00").published(1, "05.03.2026 10:00");
        assertThat(story.facts()).last().isInstanceOfSatisfying(DeadlineFact.DeadlineOverrun.class, overrun -> {
            assertThat(overrun.elapsed()).isEqualTo(Duration.ofHours(24));
            assertThat(overrun.working()).isEqualTo(Duration.ofHours(8));
        });
    }

    @Test
    @DisplayName("9: evidence that reached us late withdraws a breach, and turns MET into MISSED")
    void evidence() {
        var withdrawn = CaseStory.sent(SENT)
                .now("04.03.2026 10:00:05")
                .is(ANSWER, MISSED)
                .quietly();
        withdrawn.now("04.03.2026 12:00").published(1, "04.03.2026 09:59").is(ANSWER, MET);
        assertThat(withdrawn.facts().getFirst())
                .isInstanceOfSatisfying(
                        DeadlineFact.BreachWithdrawn.class,
                        fact -> assertThat(fact.evidence()).isEqualTo(withdrawn.lastId()));
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 10:00")
                .published(1, "04.03.2026 12:00")
                .is(ANSWER, MET)
                .quietly()
                .answered(1, "03.03.2026 10:30")
                .is(ANSWER, MISSED_DONE)
                .announces(
                        "ANSWER DeadlineBreached 04.03.2026 10:30",
                        "ANSWER DeadlineOverrun 04.03.2026 10:30",
                        "DRAFT DeadlineMoved 03.03.2026 15:30",
                        "DRAFT DeadlineBreached 03.03.2026 15:30");
    }
}
