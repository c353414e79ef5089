package city.otklik.city.demo.stories;

import static city.otklik.city.demo.play.ClockSummary.Outcome.MET;
import static city.otklik.city.demo.play.ClockSummary.Outcome.MISSED;
import static city.otklik.facts.ClockKind.ANSWER;
import static city.otklik.facts.ClockKind.APPROVAL;
import static city.otklik.facts.ClockKind.DRAFT;
import static city.otklik.facts.ClockKind.FINAL_DRAFT;
import static city.otklik.facts.ClockKind.REWORK;

import city.otklik.city.demo.play.Expectation;
import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineWarning;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;

/**
 * The ten stories of the demo week, Monday 2 March 2026 to Tuesday 10 March; Monday 9 March is a moved day off. Each names
 * what it shows and the clause.
 */
public final class DemoStories {

    private DemoStories() {}

    public static List<Story> stories() {
        return List.of(
                answeredInTime(),
                warnedAndAnswered(),
                draftLate(),
                curatorLate(),
                returnedTwice(),
                clarifiedOnFridayEvening(),
                interimThenFinal(),
                rejectedBySection15(),
                repeated(),
                routedByPerson());
    }

    /** §8, §9, §12: sent Monday 09:00, nine working hours end Tuesday 10:00, four before that Monday 15:00. */
    private static Story answeredInTime() {
        return Story.named("answered-in-time", "Answered in time")
                .citizen(
                        "Марина Ковалёва",
                        "Добрый день! На улице Широкой у дома 12 третью неделю не горят фонари, вечером идти страшно. Когда починят освещение?")
                .sent("2026-03-02T09:00")
                .draft(
                        "2026-03-02T10:00",
                        1,
                        "Здравствуйте, Марина! Бригада выйдет на улицу Широкую 4 марта: заменят три светильника у домов 10–14. О выполнении сообщим здесь же.")
                .approve("2026-03-02T10:10", 1)
                .expectClock(ANSWER, 1, "2026-03-03T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:00", MET)
                .expectClock(APPROVAL, 1, "2026-03-02T10:30", MET)
                .never(DeadlineBreached.class, DeadlineWarning.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }

    /** Reading 10: the draft is warned of a working hour before it is due, and still comes in time. */
    private static Story warnedAndAnswered() {
        return Story.named("warned-and-answered", "Warned and answered")
                .citizen(
                        "Пётр Завьялов",
                        "На проспекте Победы у остановки «Рынок» огромная яма на дороге, машины объезжают по встречной. Засыпьте наконец!")
                .sent("2026-03-02T09:10")
                .draft(
                        "2026-03-02T14:30",
                        1,
                        "Здравствуйте, Пётр! Яму на проспекте Победы внесли в график ямочного ремонта, подрядчик заделает её до 6 марта.")
                .approve("2026-03-02T14:40", 1)
                .expectClock(ANSWER, 1, "2026-03-03T10:10", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:10", MET)
                .expect(DeadlineWarning.class, 1)
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }

    /** §9: the draft comes forty minutes late, the answer nevertheless in time. The breach of DRAFT stays. */
    private static Story draftLate() {
        return Story.named("draft-late", "Draft late")
                .citizen(
                        "Ольга Назарова",
                        "Во дворе на Седлогорской контейнеры для мусора переполнены, не вывозят четвёртый день, запах ужасный.")
                .sent("2026-03-02T09:20")
                .draft(
                        "2026-03-02T16:00",
                        1,
                        "Здравствуйте, Ольга! Сегодня регоператор вывез мусор с площадки на Седлогорской, график вывоза теперь под нашим контролем.")
                .approve("2026-03-02T16:10", 1)
                .expectClock(ANSWER, 1, "2026-03-03T10:20", MET)
                .expectClock(DRAFT, 1, "2026-03-02T15:20", MISSED)
                .expect(DeadlineBreached.class, 1)
                .expect(DeadlineOverrun.class, 1)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }

    /** §12, reading 14: the curator lets half an hour pass. Nothing is approved by silence, the lateness is the curator's. */
    private static Story curatorLate() {
        return Story.named("curator-late", "Curator late")
                .citizen(
                        "Рустам Алиев",
                        "Автобус номер 4 по утрам не приходит вовремя, дети опаздывают в школу. Проверьте расписание маршрута.")
                .sent("2026-03-03T09:00")
                .draft(
                        "2026-03-03T10:00",
                        1,
                        "Здравствуйте, Рустам! С 4 марта на маршрут № 4 в часы пик выйдет дополнительный автобус, диспетчер проверяет каждый рейс.")
                .approve("2026-03-03T11:00", 1)
                .expectClock(ANSWER, 1, "2026-03-04T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-03T15:00", MET)
                .expectClock(APPROVAL, 1, "2026-03-03T10:30", MISSED)
                .expect(DeadlineBreached.class, 1)
                .expect(DeadlineOverrun.class, 1)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }

    /** §12: two returns, each reworked within a working hour; the third version is approved and only that one is posted. */
    private static Story returnedTwice() {
        return Story.named("returned-twice", "Returned twice")
                .citizen(
                        "Светлана Гончар",
                        "В детском саду на улице Горького холодно, в группе 16 градусов. Дети болеют!")
                .sent("2026-03-03T09:05")
                .draft("2026-03-03T10:00", 1, "Здравствуйте, Светлана! Отопление в детском саду проверят.")
                .returnDraft("2026-03-03T10:10", 1, "Назовите срок и что уже сделано")
                .draft(
                        "2026-03-03T10:40",
                        2,
                        "Здравствуйте, Светлана! Отопление в детском саду проверили, теплоснабжающая организация устраняет неполадки.")
                .returnDraft("2026-03-03T10:50", 2, "Срока всё ещё нет")
                .draft(
                        "2026-03-03T11:20",
                        3,
                        "Здравствуйте, Светлана! Утром в котельной заменили насос, к 15 часам в группах будет не ниже 21 градуса. Управление образования проверит сегодня же.")
                .approve("2026-03-03T11:30", 3)
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

    /** §10: asked on Friday 17:30, answered on Saturday; the weekend and the moved day off do not count. */
    private static Story clarifiedOnFridayEvening() {
        return Story.named("clarified-on-friday", "Clarification on Friday evening")
                .citizen(
                        "Игорь Ткаченко",
                        "У нас во дворе третий день бегает стая бродячих собак, страшно выпускать детей. Примите меры!")
                .sent("2026-03-06T15:00")
                .ask(
                        "2026-03-06T17:30",
                        1,
                        "Игорь, здравствуйте! Подскажите, пожалуйста, адрес двора и в какое время собаки там бывают?")
                .reply("2026-03-07T12:00", 1, "Улица Фоменко, 106, собаки приходят утром часов в семь.")
                .draft(
                        "2026-03-10T09:30",
                        1,
                        "Здравствуйте, Игорь! Спасибо за уточнение. Бригада по отлову работала на Фоменко, 106 утром 10 марта, собак забрали в приют.")
                .approve("2026-03-10T09:40", 1)
                .expectClockNear(ANSWER, 1, "2026-03-10T16:30", 15, MET)
                .expectClockNear(DRAFT, 1, "2026-03-10T11:30", 15, MET)
                .expect(ClarificationPosted.class, 1)
                .expect(ClarificationAnswered.class, 1)
                .never(DeadlineBreached.class)
                .posted(2)
                .endsAs(CaseStatus.CLOSED);
    }

    /** §13: an interim answer within the term, the final draft within seven working days, counted across a moved day off. */
    private static Story interimThenFinal() {
        return Story.named("interim-then-final", "Interim, then final")
                .citizen(
                        "Галина Мельник",
                        "В нашем доме на Осипенко обещали капитальный ремонт детской площадки ещё осенью. Когда начнут ремонт площадки?")
                .sent("2026-03-02T10:00")
                .interimDraft(
                        "2026-03-02T12:00",
                        1,
                        "Здравствуйте, Галина! Уточняем у подрядчика сроки ремонта площадки на Осипенко, о результате сообщим до 12 марта.")
                .approve("2026-03-02T12:10", 1)
                .draft(
                        "2026-03-05T11:00",
                        2,
                        "Здравствуйте, Галина! Договор подписан: ремонт площадки на Осипенко начнётся 16 марта и закончится к 30 апреля.")
                .approve("2026-03-05T11:10", 2)
                .expectClock(ANSWER, 1, "2026-03-03T11:00", MET)
                .expectClock(FINAL_DRAFT, 1, "2026-03-12T18:00", MET)
                .expect(AnswerPublished.class, 2)
                .never(DeadlineBreached.class)
                .posted(2)
                .endsAs(CaseStatus.CLOSED);
    }

    /** §15: obscene language. Neither processed nor answered, and no clock is ever set. */
    private static Story rejectedBySection15() {
        return Story.named("rejected", "Rejected by §15")
                .citizen("Аноним", "Вы там в администрации совсем охуели, ничего не делаете")
                .sent("2026-03-02T11:00")
                .expect(MessageRejected.class, 1)
                .never(DeadlineSet.class, AnswerPublished.class, DraftSubmitted.class)
                .posted(0)
                .endsAs(CaseStatus.REJECTED);
    }

    /** §14: the author of the first story writes again; the answer names the measures taken and shows a photo. */
    private static Story repeated() {
        return Story.named("repeat", "Repeat")
                .citizen(
                        "Марина Ковалёва",
                        "Пишу повторно! На улице Широкой у дома 12 фонари так и не горят, освещения нет. Когда починят?")
                .again("answered-in-time")
                .sent("2026-03-04T09:00")
                .confirmRepeat("2026-03-04T09:30", "answered-in-time")
                .draftWithPhoto(
                        "2026-03-04T10:30",
                        1,
                        "Здравствуйте, Марина! Приняты меры: сегодня утром заменили все три светильника у домов 10–14 на Широкой, работы выполнены, фото прилагаем.")
                .approve("2026-03-04T10:40", 1)
                .expectClock(ANSWER, 1, "2026-03-05T10:00", MET)
                .expectClock(DRAFT, 1, "2026-03-04T15:00", MET)
                .expect(new Expectation.KnownAsRepeat())
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }

    /**
     * §7: the rules do not find the department, a person decides while the clocks run. Sent Monday 12:00: due Tuesday
     * 13:00, the draft when Tuesday opens.
     */
    private static Story routedByPerson() {
        return Story.named("routed-by-person", "Routed by a person")
                .citizen(
                        "Денис Орлов",
                        "Здравствуйте, сколько можно это терпеть? Обратите уже внимание, так жить нельзя.")
                .sent("2026-03-02T12:00")
                .route("2026-03-02T12:30", "UGH")
                .draft(
                        "2026-03-02T15:00",
                        1,
                        "Здравствуйте, Денис! Мы готовы помочь: позвоните, пожалуйста, в управление городского хозяйства, специалист примет вашу заявку сегодня до 18 часов.")
                .approve("2026-03-02T15:10", 1)
                .expectClock(ANSWER, 1, "2026-03-03T13:00", MET)
                .expectClock(DRAFT, 1, "2026-03-03T09:00", MET)
                .expect(RoutingDoubted.class, 1)
                .expect(new Expectation.RoutedByPerson())
                .never(DeadlineBreached.class)
                .posted(1)
                .endsAs(CaseStatus.CLOSED);
    }
}
