package city.otklik.deadlines;

import static city.otklik.deadlines.ClockKind.ANSWER;
import static city.otklik.deadlines.ClockKind.APPROVAL;
import static city.otklik.deadlines.ClockKind.DRAFT;
import static city.otklik.deadlines.ClockKind.FINAL_DRAFT;
import static city.otklik.deadlines.ClockKind.REWORK;
import static city.otklik.deadlines.ClockStatus.MET;
import static city.otklik.deadlines.ClockStatus.MISSED;
import static city.otklik.deadlines.ClockStatus.MISSED_DONE;
import static city.otklik.deadlines.ClockStatus.RUNNING;
import static city.otklik.deadlines.ClockStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.Term;
import city.otklik.workingtime.CalendarTimeline;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbered readings of the regulation page, each by its number. */
class ReadingsTest {
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName(
            "1, 8: a message that reached us late has used up its time; a breach is emitted at once with the true due")
    void heardLate() {
        var fact = new ClockFact.MessageAccepted(
                "m", Kislovodsk.at("04.03.2026 11:00"), Kislovodsk.at(SENT), PriorityClass.NORMAL);
        CaseStory.under(Kislovodsk.POLICY)
                .hear(fact)
                .tells(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "ANSWER DeadlineBreached 04.03.2026 10:00",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName("4: an answer at 22:00 after an 18:00 due is late, though no working time passed")
    void lateAtNight() {
        CaseStory.sent("03.03.2026 17:00")
                .draft(1, "04.03.2026 10:00")
                .approved(1, "04.03.2026 10:10")
                .now("04.03.2026 22:00")
                .quietly()
                .published(1, "04.03.2026 22:00")
                .is(ANSWER, MISSED_DONE)
                .tells("ANSWER DeadlineOverrun 04.03.2026 18:00");
    }

    @Test
    @DisplayName("5: overlapping suspensions count once")
    void overlapping() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .posted(2, "03.03.2026 12:00")
                .answered(1, "04.03.2026 10:00")
                .is(ANSWER, SUSPENDED)
                .clarificationWithdrawn(2, "05.03.2026 10:30")
                .isDue(ANSWER, "06.03.2026 09:30");
    }

    @Test
    @DisplayName("5: while suspended, a further clarification is in time if four hours were left when it stopped")
    void furtherWhileSuspended() {
        var story = CaseStory.sent(SENT).posted(1, "03.03.2026 15:00").posted(2, "09.03.2026 12:00");
        assertThat(story.outlook().gate().standing()).isEqualTo(ClarificationGate.Standing.OPEN_WHILE_SUSPENDED);
        assertThat(story.outlook().openClarifications()).noneMatch(OpenClarification::late);
        story.answered(1, "10.03.2026 10:00").is(ANSWER, SUSPENDED);
    }

    @Test
    @DisplayName("5: two suspensions within one minute keep their seconds; one outside working time moves nothing")
    void seconds() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00:10")
                .answered(1, "03.03.2026 11:00:30")
                .posted(2, "03.03.2026 11:00:40")
                .answered(2, "03.03.2026 11:00:45")
                .isDue(ANSWER, "04.03.2026 10:00:25");
        CaseStory.sent("03.03.2026 17:00")
                .posted(1, "03.03.2026 18:30")
                .answered(1, "04.03.2026 08:59")
                .isDue(ANSWER, "04.03.2026 18:00");
    }

    @Test
    @DisplayName("5: APPROVAL and REWORK are not suspended")
    void roundsGoOn() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .posted(1, "03.03.2026 10:10")
                .is(APPROVAL, RUNNING)
                .returned(1, "03.03.2026 10:20")
                .is(REWORK, RUNNING)
                .isDue(REWORK, "03.03.2026 11:20");
    }

    @Test
    @DisplayName("5: a DRAFT already MISSED is not moved by a suspension")
    void missedDraftStays() {
        var policy = Kislovodsk.POLICY.withNormal(
                new PriorityTerms(Term.hours(9, "§8"), Term.hours(6, "§9"), Term.hours(2, "§10")));
        CaseStory.under(policy)
                .accepted(SENT)
                .now("03.03.2026 12:01")
                .is(DRAFT, MISSED)
                .posted(1, "03.03.2026 14:00")
                .is(ANSWER, SUSPENDED)
                .is(DRAFT, MISSED)
                .answered(1, "05.03.2026 10:00")
                .isDue(DRAFT, "03.03.2026 12:00");
    }

    @Test
    @DisplayName("9: done at the due instant is in time, a millisecond later is not, whatever the grace")
    void atDue() {
        CaseStory.sent(SENT).published(0, "04.03.2026 10:00").is(ANSWER, MET);
        var late = new ClockFact.AnswerPublished("late", Kislovodsk.at("04.03.2026 10:00") + 1, 1, AnswerKind.FINAL);
        var story = CaseStory.sent(SENT).quietly().hear(late).is(ANSWER, MISSED_DONE);
        assertThat(story.facts())
                .filteredOn(DeadlineFact.DeadlineOverrun.class::isInstance)
                .singleElement()
                .extracting(fact -> ((DeadlineFact.DeadlineOverrun) fact).elapsedMillis())
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("9: an overrun is told in elapsed and in working time")
    void overrun() {
        var story = CaseStory.sent(SENT).now("04.03.2026 17:00").published(1, "05.03.2026 10:00");
        assertThat(story.facts()).last().isInstanceOfSatisfying(DeadlineFact.DeadlineOverrun.class, overrun -> {
            assertThat(overrun.elapsedMillis()).isEqualTo(24 * 3_600_000L);
            assertThat(overrun.workingMillis()).isEqualTo(8 * 3_600_000L);
        });
    }

    @Test
    @DisplayName("9: evidence that reached us late withdraws a breach, and turns MET into MISSED")
    void evidence() {
        var withdrawn = CaseStory.sent(SENT)
                .now("04.03.2026 10:00:05")
                .is(ANSWER, MISSED)
                .quietly();
        withdrawn.now("04.03.2026 12:00").published(1, "04.03.2026 09:59").is(ANSWER, MET);
        assertThat(withdrawn.facts().getFirst())
                .isInstanceOfSatisfying(
                        DeadlineFact.BreachWithdrawn.class,
                        fact -> assertThat(fact.evidence()).isEqualTo(withdrawn.lastId()));
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 10:00")
                .published(1, "04.03.2026 12:00")
                .is(ANSWER, MET)
                .quietly()
                .answered(1, "03.03.2026 10:30")
                .is(ANSWER, MISSED_DONE)
                .tells(
                        "ANSWER DeadlineBreached 04.03.2026 10:30",
                        "ANSWER DeadlineOverrun 04.03.2026 10:30",
                        "DRAFT DeadlineMoved 03.03.2026 15:30",
                        "DRAFT DeadlineBreached 03.03.2026 15:30");
    }

    @Test
    @DisplayName("10: warnings once each, at their instants")
    void warnings() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 09:30")
                .approved(1, "03.03.2026 09:35")
                .quietly()
                .now("03.03.2026 16:59:58")
                .everySecondUntil("03.03.2026 17:00:02")
                .tells("ANSWER DeadlineWarning 120 min")
                .now("04.03.2026 09:29:58")
                .everySecondUntil("04.03.2026 09:30:02")
                .tells("ANSWER DeadlineWarning 30 min");
    }

    @Test
    @DisplayName("10: what fell due during downtime is raised once, marked late")
    void downtime() {
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 09:30")
                .approved(1, "03.03.2026 09:35")
                .quietly()
                .now("04.03.2026 09:45")
                .tells("ANSWER DeadlineWarning 30 min late")
                .now("04.03.2026 09:50")
                .tells();
    }

    @Test
    @DisplayName("10: a lead already past when the clock starts collapses into one warning, the smallest")
    void collapses() {
        var fact = new ClockFact.MessageAccepted(
                "m", Kislovodsk.at("04.03.2026 09:40"), Kislovodsk.at(SENT), PriorityClass.NORMAL);
        CaseStory.under(Kislovodsk.POLICY)
                .hear(fact)
                .tells(
                        "ANSWER DeadlineSet 04.03.2026 10:00",
                        "ANSWER DeadlineWarning 30 min late",
                        "DRAFT DeadlineSet 03.03.2026 15:00",
                        "DRAFT DeadlineBreached 03.03.2026 15:00");
    }

    @Test
    @DisplayName(
            "10: a warning raised is raised again only if the new due instant puts it in the future; suspended warns nothing")
    void warnedAgain() {
        CaseStory.sent(SENT)
                .now("03.03.2026 14:30")
                .posted(1, "03.03.2026 14:40")
                .quietly()
                .now("06.03.2026 12:00")
                .tells()
                .answered(1, "06.03.2026 12:00")
                .tells("ANSWER DeadlineResumed 06.03.2026 17:20", "DRAFT DeadlineResumed 06.03.2026 12:20")
                .now("06.03.2026 12:19")
                .tells();
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 10:00")
                .approved(1, "03.03.2026 10:10")
                .now("03.03.2026 17:30")
                .quietly()
                .answered(1, "03.03.2026 12:00")
                .posted(1, "03.03.2026 10:00")
                .tells("ANSWER DeadlineMoved 04.03.2026 12:00")
                .now("04.03.2026 09:59:59")
                .tells()
                .now("04.03.2026 10:00")
                .tells("ANSWER DeadlineWarning 120 min");
    }

    @Test
    @DisplayName("10: FINAL_DRAFT warns one working day before due")
    void finalDraftWarns() {
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 10:00")
                .draft(2, "03.03.2026 10:30")
                .quietly()
                .now("13.03.2026 09:00")
                .is(FINAL_DRAFT, MET);
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 10:00")
                .now("13.03.2026 08:59:59")
                .quietly()
                .now("13.03.2026 09:00")
                .tells("FINAL_DRAFT DeadlineWarning 480 min");
    }

    @Test
    @DisplayName(
            "11: a calendar changes: used time stays counted, moved clocks say so, breaches and finished clocks stay")
    void calendarChanges() {
        var dayOff = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "03.03.2026 16:00", Kislovodsk.plainWeek("04.03.2026")));
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 12:00")
                .now("03.03.2026 15:59")
                .is(APPROVAL, MISSED)
                .quietly()
                .on(Calendars.of(dayOff), "03.03.2026 16:00")
                .tells("ANSWER DeadlineMoved 05.03.2026 10:00")
                .isDue(APPROVAL, "03.03.2026 12:30");
        CaseStory.sent(SENT)
                .now("04.03.2026 10:01")
                .is(ANSWER, MISSED)
                .quietly()
                .on(Calendars.of(dayOff), "04.03.2026 10:02")
                .tells()
                .is(ANSWER, MISSED)
                .isDue(ANSWER, "04.03.2026 10:00");
    }

    @Test
    @DisplayName("12: APPROVAL runs on the curator's calendar, REWORK on the city's")
    void curatorsCalendar() {
        var curator =
                CalendarTimeline.of(Kislovodsk.version("c", "01.01.2020 00:00", Kislovodsk.plainWeek("03.03.2026")));
        var calendars = Calendars.of(CalendarTimeline.of(Kislovodsk.first()), curator);
        CaseStory.under(new Clocks(SlaPolicies.always(Kislovodsk.POLICY), calendars))
                .accepted(SENT)
                .draft(1, "03.03.2026 10:00")
                .isDue(APPROVAL, "04.03.2026 09:30")
                .returned(1, "03.03.2026 11:00")
                .isDue(REWORK, "03.03.2026 12:00");
    }

    @Test
    @DisplayName("15: a draft at the limit leaves room for two returns; the last one that fits is a warning")
    void reworkBudget() {
        var story = CaseStory.sent(SENT).draft(1, "03.03.2026 15:00");
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("03.03.2026 15:00")))
                .isEqualTo(OptionalInt.of(2));
        story.returned(1, "03.03.2026 15:30")
                .draft(2, "03.03.2026 16:30")
                .quietly()
                .returned(2, "03.03.2026 17:00")
                .tells(
                        "ANSWER DeadlineWarning 120 min",
                        "APPROVAL DeadlineMet 03.03.2026 17:00",
                        "REWORK DeadlineSet 03.03.2026 18:00",
                        "LastReworkRound 2");
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("03.03.2026 17:00")))
                .isEqualTo(OptionalInt.of(0));
        story.draft(3, "03.03.2026 18:00").quietly().returned(3, "04.03.2026 09:30");
        assertThat(story.facts()).noneMatch(DeadlineFact.LastReworkRound.class::isInstance);
        assertThat(story.outlook().reworkRounds(Kislovodsk.at("04.03.2026 09:30")))
                .isEqualTo(OptionalInt.of(-1));
    }

    @Test
    @DisplayName("urgency follows the warnings")
    void urgency() {
        var story = CaseStory.sent(SENT);
        var answer = story.clock(ANSWER);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("03.03.2026 16:59")))
                .isEqualTo(Urgency.ON_TIME);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("03.03.2026 17:00")))
                .isEqualTo(Urgency.SOON);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("04.03.2026 09:30")))
                .isEqualTo(Urgency.URGENT);
        assertThat(story.outlook().urgency(answer, Kislovodsk.at("04.03.2026 10:01")))
                .isEqualTo(Urgency.OVERDUE);
        story.posted(1, "03.03.2026 11:00");
        assertThat(story.outlook().urgency(story.clock(ANSWER), Kislovodsk.at("04.03.2026 10:01")))
                .isEqualTo(Urgency.SUSPENDED);
    }
}
