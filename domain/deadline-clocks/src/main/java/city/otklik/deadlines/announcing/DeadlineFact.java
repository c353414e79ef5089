package city.otklik.deadlines.announcing;

import city.otklik.deadlines.timeline.ClockId;
import java.time.Duration;
import java.time.Instant;

/**
 * What the clocks announce. {@code at} is the city's time at which it was found, the other instants are what it is about.
 * Instants count to the millisecond.
 */
public sealed interface DeadlineFact {

    /** The city's time at which this was found. */
    Instant at();

    /** A fact about one clock. */
    sealed interface OfClock extends DeadlineFact {
        /** The clock it is about. */
        ClockId clock();

        /** The due instant it is about. */
        Instant due();
    }

    /** A fact that gives a due instant, with the reason in one line. */
    sealed interface Dated extends OfClock {
        /** How the due instant came about. */
        DueReason reason();
    }

    /** A clock started, or goes on after a rejection was overturned. */
    record DeadlineSet(ClockId clock, Instant at, Instant startedAt, Instant due, DueReason reason) implements Dated {}

    /** The due instant moved other than by a suspension. */
    record DeadlineMoved(ClockId clock, Instant at, Instant oldDue, Instant due, MoveCause cause, DueReason reason)
            implements Dated {}

    /** The clock is suspended since {@code suspendedAt}; {@code due} is when it would have been due. */
    record DeadlineSuspended(ClockId clock, Instant at, Instant suspendedAt, Instant due, Duration left)
            implements OfClock {}

    /** The clock runs again since {@code resumedAt}. */
    record DeadlineResumed(ClockId clock, Instant at, Instant resumedAt, Instant oldDue, Instant due, DueReason reason)
            implements Dated {}

    /**
     * The clock nears its due instant.
     *
     * @param raisedFor the instant the warning is for: due less the lead
     * @param lead working time from there to due
     * @param late whether it is raised noticeably later than it should have been
     * @param last whether no further warning comes before {@code due}
     */
    record DeadlineWarning(
            ClockId clock, Instant at, Instant due, Instant raisedFor, Duration lead, boolean late, boolean last)
            implements OfClock {}

    /** The due instant passed and the work was not done. */
    record DeadlineBreached(ClockId clock, Instant at, Instant due) implements OfClock {}

    /** A fact that reached us late shows that the breach recorded for {@code due} was none; {@code evidence} is its id. */
    record BreachWithdrawn(ClockId clock, Instant at, Instant due, String evidence) implements OfClock {}

    /** The work was done at or before due. */
    record DeadlineMet(ClockId clock, Instant at, Instant due, Instant metAt) implements OfClock {}

    /** The work was done after due: by how much, in elapsed and in working time. */
    record DeadlineOverrun(ClockId clock, Instant at, Instant due, Instant doneAt, Duration elapsed, Duration working)
            implements OfClock {}

    /** The obligation lapsed; {@code reason} names the fact that ended it. */
    record DeadlineCancelled(ClockId clock, Instant at, Instant due, Instant cancelledAt, String reason)
            implements OfClock {}

    /** The author has been silent since {@code remindedFor} at the latest: the executor may withdraw the clarification. */
    record ClarificationUnanswered(int clarification, Instant at, Instant postedAt, Instant remindedFor)
            implements DeadlineFact {}

    /** After the return of this version no further return fits into the answer's term (reading 15). */
    record LastReworkRound(int version, Instant at, Instant returnedAt, Instant answerDue) implements DeadlineFact {}
}
