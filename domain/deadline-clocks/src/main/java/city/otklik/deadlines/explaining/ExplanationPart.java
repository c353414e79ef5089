package city.otklik.deadlines.explaining;

import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One part of the way from the start of a clock to its due instant. */
public sealed interface ExplanationPart {

    /** The clock ran: which working time was used, what was a break, a night or a day off. */
    record Ran(WorkingTimeExplanation working) implements ExplanationPart {}

    /** Counted back from the answer's due instant (reading 3). */
    record CountedBack(Instant answerDue, WorkingTimeExplanation working) implements ExplanationPart {}

    /**
     * The term was suspended by clarifications (§10).
     *
     * @param to null while it still is
     * @param left working time that was left
     */
    record Suspended(Instant from, @Nullable Instant to, Duration left) implements ExplanationPart {}

    /** The priority class changed too late for its term: the clock got a new one from that instant. */
    record NewTerm(Instant at, Duration granted) implements ExplanationPart {}
}
