package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.mon;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Expectation;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseStatus;

/** §7: the rules cannot tell whose it is, a person decides while the clocks run. Sent Monday 12:00: due Tuesday 13:00, the draft at the very opening of Tuesday. */
final class RoutedByPerson {

    private RoutedByPerson() {}

    static Story story() {
        return Story.named("routed-by-person", "Routed by a person")
                .citizen(
                        "Денис Орлов",
                        "Здравствуйте, сколько можно это терпеть? Обратите уже внимание, так жить нельзя.")
                .sent("2026-03-02T12:00")
                .then(new Action.RouteCase(mon("12:30"), "UGH"))
                .then(new Action.SubmitDraft(
                        mon("15:00"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Денис! Мы готовы помочь: позвоните, пожалуйста, в управление городского хозяйства, специалист примет вашу заявку сегодня до 18 часов.",
                        false))
                .then(new Action.ApproveDraft(mon("15:10"), 1))
                .expectClock(ANSWER, 1, "2026-03-03T13:00", MET)
                .expectClock(DRAFT, 1, "2026-03-03T09:00", MET)
                .expect(RoutingDoubted.class, 1)
                .expect(new Expectation.RoutedByPerson())
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
