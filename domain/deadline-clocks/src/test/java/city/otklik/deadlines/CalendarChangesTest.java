package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.APPROVAL;
import static city.otklik.deadlines.policy.ClockKind.REWORK;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.files.PackagedCalendars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Readings 11 and 12: calendars that change, and the curator's own. */
class CalendarChangesTest {
    private static final String SENT = "03.03.2026 09:00";

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
                .announces("ANSWER DeadlineMoved 05.03.2026 10:00")
                .isDue(APPROVAL, "03.03.2026 12:30");
        CaseStory.sent(SENT)
                .now("04.03.2026 10:01")
                .is(ANSWER, MISSED)
                .quietly()
                .on(Calendars.of(dayOff), "04.03.2026 10:02")
                .announces()
                .is(ANSWER, MISSED)
                .isDue(ANSWER, "04.03.2026 10:00");
    }

    @Test
    @DisplayName("11: a year that is published makes a provisional due instant certain, though it does not move")
    void publishedYear() {
        var text = PackagedCalendars.text(PackagedCalendars.KISLOVODSK_2027).orElseThrow();
        var next = (CalendarReading.Accepted) CalendarReader.read("kislovodsk-2027", text);
        var published = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "30.12.2026 16:00", next.layers().compile()));
        var story = CaseStory.sent("30.12.2026 15:00").isDue(ClockKind.ANSWER, "11.01.2027 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isTrue();
        story.quietly()
                .on(Calendars.of(published), "30.12.2026 16:00")
                .announces()
                .isDue(ClockKind.ANSWER, "11.01.2027 16:00");
        assertThat(story.clock(ClockKind.ANSWER).provisional()).isFalse();
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
    @DisplayName(
            "9, 11: work done after a breach on record is late by that breach's due, whatever calendar arrived since")
    void breachKeepsItsDue() {
        var dayOff = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "03.03.2026 16:00", Kislovodsk.plainWeek("04.03.2026")));
        CaseStory.sent(SENT)
                .now("04.03.2026 10:01")
                .on(Calendars.of(dayOff), "04.03.2026 10:02")
                .quietly()
                .published(1, "04.03.2026 12:00")
                .announces("ANSWER DeadlineOverrun 04.03.2026 10:00");
        CaseStory.sent(SENT)
                .now("04.03.2026 10:01")
                .on(Calendars.of(dayOff), "04.03.2026 10:02")
                .quietly()
                .published(1, "04.03.2026 10:00")
                .announces("ANSWER BreachWithdrawn 04.03.2026 10:00", "ANSWER DeadlineMet 04.03.2026 10:00");
    }

    @Test
    @DisplayName("11: a finished clock keeps the due instant it was judged by")
    void finishedKeepsItsDue() {
        var dayOff = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "03.03.2026 16:00", Kislovodsk.plainWeek("04.03.2026")));
        CaseStory.sent(SENT)
                .draft(1, "03.03.2026 12:00")
                .approved(1, "03.03.2026 12:10")
                .published(1, "03.03.2026 12:20")
                .quietly()
                .on(Calendars.of(dayOff), "03.03.2026 16:00")
                .announces()
                .isDue(ClockKind.ANSWER, "04.03.2026 10:00");
    }
}
