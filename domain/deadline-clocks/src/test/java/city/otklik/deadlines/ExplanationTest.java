package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.explaining.ExplainedStep;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.explanation.Language;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static String explain(CaseStory story, ClockKind kind, Language language) {
        return Objects.requireNonNull(story.outlook().explain(new ClockId(kind, 1)))
                .render(language);
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
                .contains("Suspended (§10) since 03.03.2026 11:00 until the author replies; left: 7 h\n")
                .contains("Working time in all: 2 h + 7 h (left) = 9 h\n");
        story.answered(1, "05.03.2026 10:30");
        assertThat(explain(story, ClockKind.ANSWER, Language.RUSSIAN))
                .contains("Приостановлено (§10) с 03.03.2026 11:00 по 05.03.2026 10:30; оставалось 7 ч")
                .contains("Итого рабочего времени: 2 ч + 7 ч = 9 ч\n");
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
                .startsWith(
                        "Final draft (§13): 7 working days after 03.03.2026; starts 03.03.2026 12:00; due 13.03.2026 18:00\n")
                .contains("due 13.03.2026 18:00");
    }

    @Test
    void tellsATermTakenAnew() {
        var story = CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted("03.03.2026 09:00")
                .priority(PriorityClass.URGENT, "03.03.2026 14:30");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .contains("The priority class changed, the term was set again: 03.03.2026 14:30")
                .contains("due 03.03.2026 16:30");
    }

    @Test
    void isDataToo() {
        var story =
                CaseStory.sent("20.04.2026 17:00").posted(1, "20.04.2026 17:30").answered(1, "20.04.2026 17:40");
        var steps =
                Objects.requireNonNull(story.outlook().explain(ClockId.ANSWER)).steps();
        assertThat(steps)
                .extracting(ExplainedStep::what)
                .containsExactly(
                        "WORKED",
                        "SUSPENDED",
                        "WORKED",
                        "CLOSED",
                        "DAY_OFF",
                        "CLOSED",
                        "WORKED",
                        "BREAK",
                        "WORKED",
                        "CLOSED",
                        "WORKED");
        assertThat(steps.get(4).source()).contains("60-кз");
        assertThat(steps.getFirst().day()).isEmpty();
        assertThat(steps.getFirst().calendarVersion()).isEqualTo("1");
        assertThat(steps.stream()
                        .filter(step -> step.what().equals("WORKED"))
                        .map(step -> Objects.requireNonNull(step.working()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void ofAMetDraftStaysWhatItWasJudgedBy() {
        var story = CaseStory.sent("03.03.2026 09:00")
                .draft(1, "03.03.2026 11:00")
                .posted(1, "03.03.2026 12:00")
                .answered(1, "05.03.2026 10:30");
        assertThat(explain(story, ClockKind.DRAFT, Language.ENGLISH))
                .contains("due 03.03.2026 15:00; met")
                .contains("Counted back from the answer's due instant 04.03.2026 10:00")
                .contains("in all 4 h");
    }

    @Test
    void ofAFinishedClockIgnoresAClassThatChangedLater() {
        var story = CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted("03.03.2026 09:00")
                .interimDraft(1, "03.03.2026 10:00")
                .interim(1, "03.03.2026 11:00")
                .priority(PriorityClass.URGENT, "03.03.2026 12:00");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .startsWith("Answer (§8): 9 h of working time")
                .contains("in all 9 h");
    }

    @Test
    void ofADraftWhoseClassChangedTooLateIsCountedForward() {
        var story = CaseStory.under(SettingsTest.URGENT_IN_FOUR_HOURS)
                .accepted("03.03.2026 09:00")
                .priority(PriorityClass.URGENT, "03.03.2026 12:30");
        assertThat(explain(story, ClockKind.DRAFT, Language.RUSSIAN))
                .contains("Сменился класс срочности, срок назначен заново: 03.03.2026 12:30; отпущено 2 ч")
                .contains("всего 2 ч");
        var moved = story.facts().stream()
                .filter(DeadlineFact.DeadlineMoved.class::isInstance)
                .map(DeadlineFact.DeadlineMoved.class::cast)
                .map(fact -> fact.reason().explanation())
                .toList();
        assertThat(moved)
                .containsExactly(
                        "§8: 4 ч рабочего времени с 03.03.2026 09:00, срок 03.03.2026 13:00",
                        "§9: за 2 ч рабочего времени до срока ответа, отсчёт с 03.03.2026 09:00,"
                                + " класс срочности изменён 03.03.2026 12:30, с этого момента 2 ч, срок 03.03.2026 15:30");
    }

    @Test
    void ofAFinalDraftNamesTheDayItIsCountedFrom() {
        var policy = Kislovodsk.POLICY.withInterim(new InterimTerms(new DayTerm(7, "§13"), CountsFrom.SUBMITTED, 1));
        var story = CaseStory.under(policy)
                .accepted("03.03.2026 09:00")
                .interimDraft(1, "03.03.2026 17:50")
                .interim(1, "04.03.2026 09:20");
        assertThat(explain(story, ClockKind.FINAL_DRAFT, Language.RUSSIAN))
                .startsWith("Окончательный проект (§13): 7 рабочих дней после 03.03.2026;"
                        + " начало 04.03.2026 09:20; срок 13.03.2026 18:00")
                .contains("04.03.2026 09:00–13:00");
    }

    @Test
    void namesShortDayHolidayAndWorkingSaturdayWithTheirGrounds() {
        assertThat(explain(CaseStory.sent("30.04.2026 10:00"), ClockKind.ANSWER, Language.RUSSIAN))
                .contains("сокращённый день", "ТК РФ")
                .contains("01.05.2026");
        assertThat(explain(CaseStory.sent("20.04.2026 15:00"), ClockKind.ANSWER, Language.RUSSIAN))
                .contains("Радоница", "60-кз");
        assertThat(explain(CaseStory.sent("26.04.2024 16:00"), ClockKind.ANSWER, Language.ENGLISH))
                .contains("for 29.04.2024");
    }

    @Test
    void keepsTheDueInstantAFinishedClockWasJudgedByWhenACalendarReachesUsLater() {
        var dayOff = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "03.03.2026 10:00", Kislovodsk.plainWeek("04.03.2026")));
        var story = CaseStory.sent("03.03.2026 09:00")
                .draft(1, "03.03.2026 11:00")
                .published(1, "03.03.2026 12:00")
                .on(Calendars.of(dayOff), "03.03.2026 12:30")
                .isDue(ClockKind.ANSWER, "04.03.2026 10:00");
        assertThat(explain(story, ClockKind.ANSWER, Language.ENGLISH))
                .contains("due 04.03.2026 10:00; met")
                .contains("in all 9 h")
                .endsWith("Calendar version: 1\n");
    }

    @Test
    void goesWithTheFactInOneLine() {
        var story = CaseStory.sent("03.03.2026 09:00");
        var set = (DeadlineFact.DeadlineSet) story.facts().getFirst();
        assertThat(set.reason().explanation())
                .isEqualTo("§8: 9 ч рабочего времени с 03.03.2026 09:00, срок 04.03.2026 10:00");
        assertThat(set.reason().calendarVersion()).isEqualTo("1");
        assertThat(set.reason().provisional()).isFalse();
    }

    @Test
    void saysThatAYearWithoutCalendarIsProvisional() {
        var story = CaseStory.sent("29.12.2026 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isFalse();
        story = CaseStory.sent("31.12.2035 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isTrue();
    }
}
