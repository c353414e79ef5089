package city.otklik.deadlines.explaining;

import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;

/** One step on the way from the start of a clock to its due instant. */
public sealed interface Passage {

    /** The clock ran: which working time was used, what was a break, a night or a day off. */
    record Ran(WorkingTimeExplanation working) implements Passage {}

    /** Counted back from the answer's due instant (reading 3). */
    record CountedBack(Instant answerDue, WorkingTimeExplanation working) implements Passage {}

    /** The term stood while clarifications were open (§10). */
    record Stood(Instant from, Instant to, Duration left) implements Passage {}

    /** The term stands still. */
    record Stands(Instant from, Duration left) implements Passage {}

    /** The priority class changed too late for its term: the clock got a new one from that instant. */
    record TakenAnew(Instant at, Duration granted) implements Passage {}
}
