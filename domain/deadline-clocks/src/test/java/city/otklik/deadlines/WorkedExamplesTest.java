package city.otklik.deadlines;

import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.policy.ClockKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedExamplesTest {

    @ParameterizedTest(name = "sent {0}: answer due {1}, draft due and gate {2}")
    @CsvSource({
        "03.03.2026 09:00, 04.03.2026 10:00, 03.03.2026 15:00",
        "03.03.2026 13:20, 04.03.2026 15:00, 04.03.2026 10:00",
        "03.03.2026 17:00, 04.03.2026 18:00, 04.03.2026 14:00",
        "03.03.2026 18:00, 05.03.2026 10:00, 04.03.2026 15:00",
        "06.03.2026 16:00, 10.03.2026 17:00, 10.03.2026 12:00",
        "30.04.2026 10:00, 04.05.2026 12:00, 30.04.2026 16:00",
        "20.04.2026 15:00, 22.04.2026 16:00, 22.04.2026 11:00",
        "26.04.2024 16:00, 27.04.2024 17:00, 27.04.2024 12:00",
    })
    void table(String sent, String answer, String draft) {
        var story = CaseStory.sent(sent).isDue(ANSWER, answer).isDue(DRAFT, draft);
        assertThat(story.outlook().gate().lastInstant()).isEqualTo(Kislovodsk.at(draft));
    }

    @Test
    @DisplayName("The first row with a suspension from Tue 11:00 to Thu 10:30: due Fri 09:30, draft by Thu 14:30")
    void suspended() {
        CaseStory.sent("03.03.2026 09:00")
                .posted(1, "03.03.2026 11:00")
                .is(ANSWER, ClockStatus.SUSPENDED)
                .is(DRAFT, ClockStatus.SUSPENDED)
                .answered(1, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30")
                .isDue(DRAFT, "05.03.2026 14:30")
                .announces(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "ANSWER DeadlineSuspended 04.03.2026 10:00",
                        "DRAFT DeadlineSuspended 03.03.2026 15:00",
                        "ANSWER DeadlineResumed 06.03.2026 09:30",
                        "DRAFT DeadlineResumed 05.03.2026 14:30");
    }

    @ParameterizedTest(name = "interim answer published {0}: final draft due {1}")
    @CsvSource({"29.04.2026 12:00, 12.05.2026 18:00", "26.12.2025 12:00, 16.01.2026 18:00"})
    void finalDraft(String published, String due) {
        CaseStory.sent(published)
                .interimDraft(1, published)
                .approved(1, published)
                .interim(1, published)
                .isDue(ClockKind.FINAL_DRAFT, due);
    }
}
