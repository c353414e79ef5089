package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.wed;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Expectation;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.lifecycle.CaseStatus;

/** §14: the author of the first story writes again; the answer tells the measures taken and shows a photo. */
final class Repeated {

    private Repeated() {}

    static Story story() {
        return Story.named("repeat", "Repeat")
                .citizen(
                        "Марина Ковалёва",
                        "Пишу повторно! На улице Широкой у дома 12 фонари так и не горят, освещения нет. Когда починят?")
                .again("answered-in-time")
                .sent("2026-03-04T09:00")
                .then(new Action.ConfirmRepeat(wed("09:30"), "answered-in-time"))
                .then(new Action.SubmitDraft(
                        wed("10:30"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Марина! Приняты меры: сегодня утром заменили все три светильника у домов 10–14 на Широкой, работы выполнены, фото прилагаем.",
                        true))
                .then(new Action.ApproveDraft(wed("10:40"), 1))
                .expectClock(ANSWER, 1, "2026-03-05T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-04T15:00", MET)
                .expect(new Expectation.KnownAsRepeat())
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
