package city.otklik.deadlines.explaining;

import city.otklik.deadlines.ClockCourse;
import city.otklik.deadlines.ClockId;
import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.ClockStanding;
import city.otklik.deadlines.ClockStatus;
import city.otklik.deadlines.Turn;
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
 * @param countedFrom what due is counted from: for DRAFT the answer's due instant or the change of class, for FINAL_DRAFT an
 *     instant of the day after which the days count; else the start
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
        Instant countedFrom,
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
                Instant.ofEpochMilli(course.countedFrom()),
                course.clock().kind() == ClockKind.DRAFT ? countedBack(course) : forward(course),
                calendar.versionAt(course.due()),
                calendar.provisional(course.startedAt(), course.due()),
                calendar.zone());
    }

    private static List<Passage> countedBack(ClockCourse course) {
        if (course.stoppedSince() != ClockStanding.NOT_ENDED) {
            return List.of(stands(course));
        }
        if (course.countedFrom() < course.due()) {
            return List.of(
                    anew(course.countedFrom(), course.workingMillis()),
                    new Passage.Ran(span(course, course.countedFrom(), course.due())));
        }
        return List.of(new Passage.CountedBack(
                Instant.ofEpochMilli(course.countedFrom()), span(course, course.due(), course.countedFrom())));
    }

    private static List<Passage> forward(ClockCourse course) {
        List<Passage> passages = new ArrayList<>();
        long from = countingFrom(course);
        for (var turn : course.turns()) {
            switch (turn) {
                case Turn.Stop stop -> {
                    ran(course, from, stop.from(), passages);
                    passages.add(new Passage.Stood(
                            Instant.ofEpochMilli(stop.from()),
                            Instant.ofEpochMilli(stop.to()),
                            Duration.ofMillis(stop.leftMillis())));
                    from = Math.max(from, stop.to());
                }
                case Turn.TakenAnew taken -> {
                    long ranUntil = Math.min(taken.at(), endOfRun(course));
                    ran(course, from, ranUntil, passages);
                    passages.add(anew(taken.at(), taken.grantedMillis()));
                    from = Math.max(from, ranUntil);
                }
            }
        }
        if (course.stoppedSince() != ClockStanding.NOT_ENDED) {
            ran(course, from, course.stoppedSince(), passages);
            passages.add(stands(course));
        } else {
            passages.add(new Passage.Ran(span(course, from, course.due())));
        }
        return passages;
    }

    private static long endOfRun(ClockCourse course) {
        return course.stoppedSince() == ClockStanding.NOT_ENDED ? course.due() : course.stoppedSince();
    }

    /** The day of an interim answer does not count among the working days after it. */
    private static long countingFrom(ClockCourse course) {
        if (course.clock().kind() != ClockKind.FINAL_DRAFT) {
            return course.startedAt();
        }
        var calendar = course.calendar();
        var firstDay = calendar.dateOf(course.countedFrom()).plusDays(1);
        return firstDay.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
    }

    private static void ran(ClockCourse course, long from, long to, List<Passage> passages) {
        if (from < to) {
            passages.add(new Passage.Ran(span(course, from, to)));
        }
    }

    private static Passage anew(long at, long grantedMillis) {
        return new Passage.TakenAnew(Instant.ofEpochMilli(at), Duration.ofMillis(grantedMillis));
    }

    private static Passage stands(ClockCourse course) {
        return new Passage.Stands(
                Instant.ofEpochMilli(course.stoppedSince()), Duration.ofMillis(Math.max(0, course.leftMillis())));
    }

    private static WorkingTimeExplanation span(ClockCourse course, long from, long to) {
        return WorkingTimeExplanation.ofSpan(course.calendar(), Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    /** The explanation step by step, in order. */
    public List<ExplainedStep> steps() {
        return passages.stream()
                .flatMap(passage -> ExplainedStep.of(passage).stream())
                .toList();
    }

    /** The explanation as text, line by line, each ended by a line feed. */
    public String render(Language language) {
        return new DeadlineText(this, language).render();
    }
}
