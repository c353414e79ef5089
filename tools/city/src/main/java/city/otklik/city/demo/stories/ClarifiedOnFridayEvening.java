package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.fri;
import static city.otklik.city.demo.stories.Times.nextTue;
import static city.otklik.city.demo.stories.Times.sat;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DeadlineBreached;
import city.otklik.lifecycle.CaseStatus;

/** §10: asked on Friday 17:30, answered on Saturday; the weekend and the moved day off cost nobody anything. */
final class ClarifiedOnFridayEvening {

    private ClarifiedOnFridayEvening() {}

    static Story story() {
        return Story.named("clarified-on-friday", "Clarification on Friday evening")
                .citizen(
                        "Игорь Ткаченко",
                        "У нас во дворе третий день бегает стая бродячих собак, страшно выпускать детей. Примите меры!")
                .sent("2026-03-06T15:00")
                .then(new Action.AskClarification(
                        fri("17:30"),
                        1,
                        "Игорь, здравствуйте! Подскажите, пожалуйста, адрес двора и в какое время собаки там бывают?"))
                .then(new Action.ReplyInNetwork(
                        sat("12:00"), 1, "Улица Фоменко, 106, собаки приходят утром часов в семь."))
                .then(new Action.SubmitDraft(
                        nextTue("09:30"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Игорь! Спасибо за уточнение. Бригада по отлову работала на Фоменко, 106 утром 10 марта, собак забрали в приют.",
                        false))
                .then(new Action.ApproveDraft(nextTue("09:40"), 1))
                .expectClockNear(ANSWER, 1, "2026-03-10T16:30", 15, MET)
                .expectClockNear(DRAFT, 1, "2026-03-10T11:30", 15, MET)
                .expect(ClarificationPosted.class, 1)
                .expect(ClarificationAnswered.class, 1)
                .never(DeadlineBreached.class)
                .posted(2)
                .endsAs(CaseStatus.CLOSED);
    }
}
