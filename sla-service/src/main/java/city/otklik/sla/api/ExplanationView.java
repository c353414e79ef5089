package city.otklik.sla.api;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.explaining.CaseOutlook;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.explaining.ExplainedStep;
import city.otklik.deadlines.policy.ClockKind;
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
 * @param steps how the time passed, in order
 * @param text the same for people, line by line
 */
record ExplanationView(
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

    static List<ExplanationView> of(List<AnnouncedClock> clocks, CaseOutlook outlook, Language language) {
        List<ExplanationView> explanations = new ArrayList<>();
        for (AnnouncedClock clock : clocks) {
            DeadlineExplanation why = outlook.explain(clock.id());
            if (why != null) {
                explanations.add(of(why, language));
            }
        }
        return explanations;
    }

    private static ExplanationView of(DeadlineExplanation why, Language language) {
        return new ExplanationView(
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
