package city.otklik.deadlines.explaining;

import city.otklik.workingtime.DayKind;
import city.otklik.workingtime.DayReason;
import city.otklik.workingtime.explanation.ExplanationLine;
import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a due instant, as data for machines.
 *
 * @param what WORKED, BREAK, CLOSED, DAY_OFF, SUSPENDED, COUNTED_BACK (all that follows lies before the answer's due) or
 *     TAKEN_ANEW (the priority changed)
 * @param to null for a step without an end
 * @param working working time counted here, or left where the term is suspended; null where none is
 * @param day what the day is called, and its law or decree; empty for an ordinary day
 */
public record ExplainedStep(
        String what,
        Instant from,
        @Nullable Instant to,
        @Nullable Duration working,
        String day,
        String source,
        String calendarVersion) {

    static List<ExplainedStep> of(ExplanationPart part) {
        return switch (part) {
            case ExplanationPart.Ran ran -> lines(ran.working());
            case ExplanationPart.CountedBack back -> {
                List<ExplainedStep> steps = new ArrayList<>();
                steps.add(plain("COUNTED_BACK", back.answerDue(), null, null));
                steps.addAll(lines(back.working()));
                yield steps;
            }
            case ExplanationPart.Suspended it -> List.of(plain("SUSPENDED", it.from(), it.to(), it.left()));
            case ExplanationPart.NewTerm it -> List.of(plain("TAKEN_ANEW", it.at(), null, it.granted()));
        };
    }

    private static List<ExplainedStep> lines(WorkingTimeExplanation explanation) {
        return explanation.lines().stream().map(ExplainedStep::of).toList();
    }

    private static ExplainedStep of(ExplanationLine line) {
        return switch (line) {
            case ExplanationLine.Worked it ->
                dated("WORKED", it, it.counted(), it.day().reason(), it.version());
            case ExplanationLine.Break it -> plain("BREAK", it.from(), it.to(), null);
            case ExplanationLine.Closed it -> plain("CLOSED", it.from(), it.to(), null);
            case ExplanationLine.DayOff it ->
                dated("DAY_OFF", it, null, it.day().reason(), it.version());
        };
    }

    private static ExplainedStep dated(
            String what, ExplanationLine line, @Nullable Duration working, DayReason reason, String version) {
        String name = reason.name().isEmpty() && reason.kind() != DayKind.WORKING_DAY
                ? reason.kind().name()
                : reason.name();
        return new ExplainedStep(what, line.from(), line.to(), working, name, reason.source(), version);
    }

    private static ExplainedStep plain(String what, Instant from, @Nullable Instant to, @Nullable Duration working) {
        return new ExplainedStep(what, from, to, working, "", "", "");
    }
}
