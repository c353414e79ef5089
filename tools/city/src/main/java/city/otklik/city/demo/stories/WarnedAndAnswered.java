package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.stories.Times.mon;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineWarning;
import city.otklik.lifecycle.CaseStatus;

/** Reading 10: the draft is warned of a working hour before it is due, and still comes in time. */
final class WarnedAndAnswered {

    private WarnedAndAnswered() {}

    static Story story() {
        return Story.named("warned-and-answered", "Warned and answered")
                .citizen(
                        "Пётр Завьялов",
                        "На проспекте Победы у остановки «Рынок» огромная яма на дороге, машины объезжают по встречной. Засыпьте наконец!")
                .sent("2026-03-02T09:10")
                .then(new Action.SubmitDraft(
                        mon("14:30"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Пётр! Яму на проспекте Победы внесли в график ямочного ремонта, подрядчик заделает её до 6 марта.",
                        false))
                .then(new Action.ApproveDraft(mon("14:40"), 1))
                .expectClock(ANSWER, 1, "2026-03-03T10:10", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:10", MET)
                .expect(DeadlineWarning.class, 1)
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
