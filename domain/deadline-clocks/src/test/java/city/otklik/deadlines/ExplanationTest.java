package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.workingtime.explanation.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static String explain(CaseStory story, ClockKind kind, Language language) {
        var course = Objects.requireNonNull(story.outlook().course(new ClockId(kind, 1)));
        return DeadlineExplanation.of(course).render(language);
    }

    @Test
    void tellsLunchNightAndDayOff() {
        var story = CaseStory.sent("06.03.2026 16:00");
        assertThat(explain(story, ClockKind.ANSWER, Language.RUSSIAN))
                .startsWith("Ответ (§8): 9 ч рабочего времени; начало 06.03.2026 16:00; срок 10.03.2026 17:00\n")
                .contains("перерыв, не рабочее время")
                .contains("09.03.2026")
                .contains("всего 9 ч")
                .endsWith("Версия календаря: 1\n");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .startsWith("Answer (§8): 9 h of working time; starts 06.03.2026 16:00; due 10.03.2026 17:00\n")
                .contains("in all 9 h");
    }

    @Test
    void tellsSuspensionsAndWhatWasLeft() {
        var story = CaseStory.sent("03.03.2026 09:00").posted(1, "03.03.2026 11:00");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .contains("; suspended\n")
                .contains("Suspended (§10) since 03.03.2026 11:00");
        story.answered(1, "05.03.2026 10:30");
        assertThat(explain(story, ClockKind.ANSWER, Language.RUSSIAN))
                .contains("Приостановлено (§10) с 03.03.2026 11:00 по 05.03.2026 10:30; оставалось 7 ч");
        assertThat(explain(story, ClockKind.DRAFT, Language.RUSSIAN))
                .startsWith("Проект ответа (§9): не позднее чем за 4 ч рабочего времени до срока ответа")
                .contains("Отсчитано назад от срока ответа 06.03.2026 09:30");
    }

    @Test
    void tellsRoundsAndFinalDraft() {
        var story = CaseStory.sent("03.03.2026 09:00")
                .interimDraft(1, "03.03.2026 10:00")
                .returned(1, "03.03.2026 10:10")
                .interim(1, "03.03.2026 12:00");
        assertThat(explain(story, ClockKind.APPROVAL, Language.RUSSIAN))
                .startsWith("Согласование версии 1 (§12): 30 мин рабочего времени куратора")
                .contains("выполнено в срок");
        assertThat(explain(story, ClockKind.REWORK, Language.RUSSIAN)).startsWith("Доработка версии 1 (§12): 1 ч");
        assertThat(explain(story, ClockKind.FINAL_DRAFT, Language.ENGLISH))
                .startsWith("Final draft (§13): 7 working days after the interim answer")
                .contains("due 13.03.2026 18:00");
    }

    @Test
    void tellsATermTakenAnew() {
        var story = CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted("03.03.2026 09:00")
                .priority(PriorityClass.URGENT, "03.03.2026 14:30");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .contains("The priority class changed, the term was taken anew: 03.03.2026 14:30")
                .contains("due 03.03.2026 16:30");
    }

    @Test
    void goesWithTheFactInOneLine() {
        var story = CaseStory.sent("03.03.2026 09:00");
        var set = (DeadlineFact.DeadlineSet) story.facts().getFirst();
        assertThat(set.ground().explanation())
                .isEqualTo("§8: 9 ч рабочего времени с 03.03.2026 09:00, срок 04.03.2026 10:00");
        assertThat(set.ground().calendarVersion()).isEqualTo("1");
        assertThat(set.ground().provisional()).isFalse();
    }

    @Test
    void saysThatAYearWithoutCalendarIsProvisional() {
        var story = CaseStory.sent("29.12.2026 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isFalse();
        story = CaseStory.sent("31.12.2035 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isTrue();
    }
}
