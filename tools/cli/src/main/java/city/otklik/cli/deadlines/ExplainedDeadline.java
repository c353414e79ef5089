package city.otklik.cli.deadlines;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.explaining.ExplainedStep;
import city.otklik.deadlines.policy.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deadline and why it is when it is, as data.
 *
 * @param clause the clause that sets the term
 * @param granted working time granted, or the lead before the answer's due for DRAFT; zero for FINAL_DRAFT
 * @param workingDays working days granted, FINAL_DRAFT only
 * @param calendarVersion the version of the calendar that counts at due
 * @param steps how the time went, in order
 */
public record ExplainedDeadline(
        ClockKind clock,
        int round,
        @Nullable ClockStatus status,
        String clause,
        Instant startedAt,
        Instant due,
        Duration granted,
        int workingDays,
        String calendarVersion,
        boolean provisional,
        List<ExplainedStep> steps) {

    public static ExplainedDeadline of(DeadlineExplanation why) {
        return new ExplainedDeadline(
                why.clock().kind(),
                why.clock().round(),
                why.status(),
                why.clause(),
                why.startedAt(),
                why.due(),
                why.granted(),
                why.workingDays(),
                why.calendarVersion(),
                why.provisional(),
                why.steps());
    }
}
