package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.mon;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.APPROVAL;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineWarning;
import city.otklik.lifecycle.CaseStatus;

/** §8, §9, §12: sent Monday 09:00, nine working hours end Tuesday 10:00, four before that Monday 15:00. */
final class AnsweredInTime {

    private AnsweredInTime() {}

    static Story story() {
        return Story.named("answered-in-time", "Answered in time")
                .citizen(
                        "Марина Ковалёва",
                        "Добрый день! На улице Широкой у дома 12 третью неделю не горят фонари, вечером идти страшно. Когда починят освещение?")
                .sent("2026-03-02T09:00")
                .then(new Action.SubmitDraft(
                        mon("10:00"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Марина! Бригада выйдет на улицу Широкую 4 марта: заменят три светильника у домов 10–14. О выполнении сообщим здесь же.",
                        false))
                .then(new Action.ApproveDraft(mon("10:10"), 1))
                .expectClock(ANSWER, 1, "2026-03-03T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:00", MET)
                .expectClock(APPROVAL, 1, "2026-03-02T10:30", MET)
                .never(DeadlineBreached.class, DeadlineWarning.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
