package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.play.ClockSummary.Outcome.MISSED;
import static city.otklik.city.demo.stories.Times.tue;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.APPROVAL;
import static city.otklik.facts.ClockKind.DRAFT;

import city.otklik.city.demo.play.Action;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.lifecycle.CaseStatus;

/** §12, reading 14: the curator lets half an hour pass. Nothing is approved by silence, the lateness is the curator's. */
final class CuratorLate {

    private CuratorLate() {}

    static Story story() {
        return Story.named("curator-late", "Curator late")
                .citizen(
                        "Рустам Алиев",
                        "Автобус номер 4 по утрам не приходит вовремя, дети опаздывают в школу. Проверьте расписание маршрута.")
                .sent("2026-03-03T09:00")
                .then(new Action.SubmitDraft(
                        tue("10:00"),
                        1,
                        AnswerKind.FINAL,
                        "Здравствуйте, Рустам! С 4 марта на маршрут № 4 в часы пик выйдет дополнительный автобус, диспетчер проверяет каждый рейс.",
                        false))
                .then(new Action.ApproveDraft(tue("11:00"), 1))
                .expectClock(ANSWER, 1, "2026-03-04T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-03T15:00", MET)
                .expectClock(APPROVAL, 1, "2026-03-03T10:30", MISSED)
                .expect(DeadlineBreached.class, 1)
                .expect(DeadlineOverrun.class, 1)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
