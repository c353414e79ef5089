package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.tue;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.APPROVAL;
import static city.otklik.facts.ClockKind.DRAFT;
import static city.otklik.facts.ClockKind.REWORK;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DraftReturned;
import city.otklik.lifecycle.CaseStatus;

/** §12: two returns, each reworked within a working hour; the third version is approved and only that one is posted. */
final class ReturnedTwice {

    private ReturnedTwice() {}

    static Story story() {
        return Story.named("returned-twice", "Returned twice")
                .citizen(
                        "Светлана Гончар",
                        "В детском саду на улице Горького холодно, в группе 16 градусов. Дети болеют!")
                .sent("2026-03-03T09:05")
                .then(new Action.SubmitDraft(
                        tue("10:00"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Светлана! Отопление в детском саду проверят.",
                        false))
                .then(new Action.ReturnDraft(tue("10:10"), 1, "Назовите срок и что уже сделано"))
                .then(new Action.SubmitDraft(
                        tue("10:40"),
                        2,
                        AnswerKind.FINAL,
                        "Здравствуйте, Светлана! Отопление в детском саду проверили, теплоснабжающая организация устраняет неполадки.",
                        false))
                .then(new Action.ReturnDraft(tue("10:50"), 2, "Срока всё ещё нет"))
                .then(new Action.SubmitDraft(
                        tue("11:20"),
                        3,
                        AnswerKind.FINAL,
                        "Здравствуйте, Светлана! Утром в котельной заменили насос, к 15 часам в группах будет не ниже 21 градуса. Управление образования проверит сегодня же.",
                        false))
                .then(new Action.ApproveDraft(tue("11:30"), 3))
                .expectClock(ANSWER, 1, "2026-03-04T10:05", MET)
                .expectClock(DRAFT, 1, "2026-03-03T15:05", MET)
                .expectClock(APPROVAL, 1, "2026-03-03T10:30", MET)
                .expectClock(REWORK, 1, "2026-03-03T11:10", MET)
                .expectClock(APPROVAL, 2, "2026-03-03T11:10", MET)
                .expectClock(REWORK, 2, "2026-03-03T11:50", MET)
                .expectClock(APPROVAL, 3, "2026-03-03T11:50", MET)
                .expect(DraftReturned.class, 2)
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
