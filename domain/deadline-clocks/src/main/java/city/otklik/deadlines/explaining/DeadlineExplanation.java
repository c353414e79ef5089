package city.otklik.deadlines.explaining;

import city.otklik.deadlines.ClockCourse;
import city.otklik.deadlines.ClockId;
import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.ClockStanding;
import city.otklik.deadlines.ClockStatus;
import city.otklik.deadlines.Stop;
import city.otklik.workingtime.explanation.Language;
import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is.
 *
 * @param clock which one
 * @param clause the clause of the regulation that sets its term
 * @param status how it stands announced; null while nothing was announced
 * @param startedAt the instant it starts from
 * @param due its due instant; of a suspended clock the one it had
 * @param granted working time granted, or the lead for DRAFT; zero for FINAL_DRAFT
 * @param workingDays working days granted, FINAL_DRAFT only, else 0
 * @param passages how the time went, in order
 * @param calendarVersion the version of the calendar that counts at due; empty for a calendar without versions
 * @param provisional whether it reaches into a year without a confirmed calendar
 * @param zone the zone of the calendar, for rendering
 */
public record DeadlineExplanation(
        ClockId clock,
        String clause,
        @Nullable ClockStatus status,
        Instant startedAt,
        Instant due,
        Duration granted,
        int workingDays,
        List<Passage> passages,
        String calendarVersion,
        boolean provisional,
        ZoneId zone) {

    public DeadlineExplanation {
        passages = List.copyOf(passages);
    }

    /** Explains the course of a clock, as {@code Clocks.outlook(state).course(clock)} gives it. */
    public static DeadlineExplanation of(ClockCourse course) {
        var calendar = course.calendar();
        return new DeadlineExplanation(
                course.clock(),
                course.clause(),
                course.status(),
                Instant.ofEpochMilli(course.startedAt()),
                Instant.ofEpochMilli(course.due()),
                Duration.ofMillis(course.workingMillis()),
                course.workingDays(),
                course.clock().kind() == ClockKind.DRAFT ? countedBack(course) : forward(course),
                calendar.versionAt(course.due()),
                calendar.provisional(course.startedAt(), course.due()),
                calendar.zone());
    }

    private static List<Passage> countedBack(ClockCourse course) {
        if (course.stoppedSince() != ClockStanding.NOT_ENDED) {
            return List.of(stands(course));
        }
        if (course.answerDue() < course.due()) {
            return List.of(new Passage.TakenAnew(Instant.ofEpochMilli(course.due()), Duration.ZERO));
        }
        return List.of(new Passage.CountedBack(
                Instant.ofEpochMilli(course.answerDue()), span(course, course.due(), course.answerDue())));
    }

    private static List<Passage> forward(ClockCourse course) {
        List<Passage> passages = new ArrayList<>();
        long from = course.startedAt();
        for (Stop stop : course.stops()) {
            passages.add(new Passage.Ran(span(course, from, stop.from())));
            passages.add(new Passage.Stood(
                    Instant.ofEpochMilli(stop.from()),
                    Instant.ofEpochMilli(stop.to()),
                    Duration.ofMillis(stop.leftMillis())));
            from = stop.to();
        }
        if (course.stoppedSince() != ClockStanding.NOT_ENDED) {
            passages.add(new Passage.Ran(span(course, from, course.stoppedSince())));
            passages.add(stands(course));
            return passages;
        }
        if (course.runsFrom() > from) {
            passages.add(new Passage.Ran(span(course, from, course.runsFrom())));
            passages.add(new Passage.TakenAnew(
                    Instant.ofEpochMilli(course.runsFrom()), Duration.ofMillis(course.runMillis())));
            from = course.runsFrom();
        }
        passages.add(new Passage.Ran(span(course, from, course.due())));
        return passages;
    }

    private static Passage stands(ClockCourse course) {
        return new Passage.Stands(
                Instant.ofEpochMilli(course.stoppedSince()), Duration.ofMillis(Math.max(0, course.runMillis())));
    }

    private static WorkingTimeExplanation span(ClockCourse course, long from, long to) {
        return WorkingTimeExplanation.ofSpan(course.calendar(), Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    /** The explanation as text, line by line, each ended by a line feed. */
    public String render(Language language) {
        return new DeadlineText(this, language).render();
    }
}
