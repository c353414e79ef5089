package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.mon;
import static city.otklik.city.demo.stories.Times.thu;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.FINAL_DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DeadlineBreached;
import city.otklik.lifecycle.CaseStatus;

/** §13: an interim answer within the term, the final draft within seven working days, counted across a moved day off. */
final class InterimThenFinal {

    private InterimThenFinal() {}

    static Story story() {
        return Story.named("interim-then-final", "Interim, then final")
                .citizen(
                        "Галина Мельник",
                        "В нашем доме на Осипенко обещали капитальный ремонт детской площадки ещё осенью. Когда начнут ремонт площадки?")
                .sent("2026-03-02T10:00")
                .then(new Action.SubmitDraft(
                        mon("12:00"),
                        1,
                        AnswerKind.INTERIM,
                        "Здравствуйте, Галина! Уточняем у подрядчика сроки ремонта площадки на Осипенко, о результате сообщим до 12 марта.",
                        false))
                .then(new Action.ApproveDraft(mon("12:10"), 1))
                .then(new Action.SubmitDraft(
                        thu("11:00"),
                        2,
                        AnswerKind.FINAL,
                        "Здравствуйте, Галина! Договор подписан: ремонт площадки на Осипенко начнётся 16 марта и закончится к 30 апреля.",
                        false))
                .then(new Action.ApproveDraft(thu("11:10"), 2))
                .expectClock(ANSWER, 1, "2026-03-03T11:00", MET)
                .expectClock(FINAL_DRAFT, 1, "2026-03-12T18:00", MET)
                .expect(AnswerPublished.class, 2)
                .never(DeadlineBreached.class)
                .posted(2)
                .endsAs(CaseStatus.CLOSED);
    }
}
