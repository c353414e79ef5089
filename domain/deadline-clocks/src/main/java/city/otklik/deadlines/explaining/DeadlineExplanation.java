package city.otklik.deadlines.explaining;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.workingtime.explanation.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is.
 *
 * @param clock which one
 * @param clause the clause of the regulation that sets its term
 * @param status its announced status; null while nothing was announced
 * @param startedAt the instant it starts from
 * @param due its due instant; of a suspended clock the one it had
 * @param granted working time granted, or the lead for DRAFT; zero for FINAL_DRAFT
 * @param workingDays working days granted, FINAL_DRAFT only, else 0
 * @param countedFrom what due is counted from: for DRAFT the answer's due instant or the change of class, for FINAL_DRAFT an
 *     instant of the day after which the days count; else the start
 * @param parts how the time passed, in order
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
        List<ExplanationPart> parts,
        String calendarVersion,
        boolean provisional,
        ZoneId zone) {

    public DeadlineExplanation {
        parts = List.copyOf(parts);
    }

    /** The explanation step by step, in order. */
    public List<ExplainedStep> steps() {
        return parts.stream().flatMap(part -> ExplainedStep.of(part).stream()).toList();
    }

    /** The explanation as text, line by line, each ended by a line feed. */
    public String render(Language language) {
        return new DeadlineText(this, language).render();
    }
}
