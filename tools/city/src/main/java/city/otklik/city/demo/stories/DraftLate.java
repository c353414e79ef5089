package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.play.ClockSummary.Outcome.MISSED;
import static city.otklik.city.demo.stories.Times.mon;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.lifecycle.CaseStatus;

/** §9: the draft comes forty minutes late, the answer nevertheless in time. The breach of DRAFT stays. */
final class DraftLate {

    private DraftLate() {}

    static Story story() {
        return Story.named("draft-late", "Draft late")
                .citizen(
                        "Ольга Назарова",
                        "Во дворе на Седлогорской контейнеры для мусора переполнены, не вывозят четвёртый день, запах ужасный.")
                .sent("2026-03-02T09:20")
                .then(new Action.SubmitDraft(
                        mon("16:00"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Ольга! Сегодня регоператор вывез мусор с площадки на Седлогорской, график вывоза теперь под нашим контролем.",
                        false))
                .then(new Action.ApproveDraft(mon("16:10"), 1))
                .expectClock(ANSWER, 1, "2026-03-03T10:20", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:20", MISSED)
                .expect(DeadlineBreached.class, 1)
                .expect(DeadlineOverrun.class, 1)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
