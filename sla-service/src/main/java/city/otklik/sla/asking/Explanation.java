package city.otklik.sla.asking;

import city.otklik.deadlines.CaseOutlook;
import city.otklik.deadlines.ClockCourse;
import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.ClockStanding;
import city.otklik.deadlines.ClockStatus;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.explaining.ExplainedStep;
import city.otklik.workingtime.explanation.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one clock is due when it is.
 *
 * @param clause the clause that sets its term
 * @param calendarVersion the version of the calendar that counts at due
 * @param steps how the time went, in order
 * @param text the same for people, line by line
 */
record Explanation(
        ClockKind clock,
        int round,
        @Nullable ClockStatus status,
        String clause,
        Instant startedAt,
        Instant due,
        String calendarVersion,
        boolean provisional,
        List<ExplainedStep> steps,
        String text) {

    static List<Explanation> of(List<ClockStanding> standings, CaseOutlook outlook, Language language) {
        List<Explanation> explanations = new ArrayList<>();
        for (ClockStanding standing : standings) {
            ClockCourse course = outlook.course(standing.clock());
            if (course != null) {
                explanations.add(of(DeadlineExplanation.of(course), language));
            }
        }
        return explanations;
    }

    private static Explanation of(DeadlineExplanation why, Language language) {
        return new Explanation(
                why.clock().kind(),
                why.clock().round(),
                why.status(),
                why.clause(),
                why.startedAt(),
                why.due(),
                why.calendarVersion(),
                why.provisional(),
                why.steps(),
                why.render(language));
    }
}
