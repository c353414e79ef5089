package city.otklik.deadlines;

/**
 * What the clocks have to say. Instants are milliseconds since the epoch; {@code at} is the city's time at which it was
 * found, the other instants are what it is about.
 */
public sealed interface DeadlineFact {

    /** The city's time at which this was found. */
    long at();

    /** A fact about one clock. */
    sealed interface OfClock extends DeadlineFact {
        /** The clock it is about. */
        ClockId clock();

        /** The due instant it is about. */
        long due();
    }

    /** A fact that gives a due instant, with the reason in one line. */
    sealed interface Dated extends OfClock {
        /** How the due instant came about. */
        DueGround ground();
    }

    /** A clock started, or lives on after a rejection was overturned. */
    record DeadlineSet(ClockId clock, long at, long startedAt, long due, DueGround ground) implements Dated {}

    /** The due instant moved other than by a suspension. */
    record DeadlineMoved(ClockId clock, long at, long oldDue, long due, MoveCause cause, DueGround ground)
            implements Dated {}

    /** The clock stands since {@code suspendedAt}; {@code due} is when it would have been due. */
    record DeadlineSuspended(ClockId clock, long at, long suspendedAt, long due, long leftMillis) implements OfClock {}

    /** The clock runs again since {@code resumedAt}. */
    record DeadlineResumed(ClockId clock, long at, long resumedAt, long oldDue, long due, DueGround ground)
            implements Dated {}

    /**
     * The clock nears its due instant.
     *
     * @param raisedFor the instant the warning stands for: due less the lead
     * @param leadMillis working time from there to due
     * @param late whether it is raised noticeably later than it should have been
     * @param last whether no further warning comes before {@code due}
     */
    record DeadlineWarning(
            ClockId clock, long at, long due, long raisedFor, long leadMillis, boolean late, boolean last)
            implements OfClock {}

    /** The due instant passed and the work was not done. */
    record DeadlineBreached(ClockId clock, long at, long due) implements OfClock {}

    /** A fact that reached us late shows that the breach recorded for {@code due} was none; {@code evidence} is its id. */
    record BreachWithdrawn(ClockId clock, long at, long due, String evidence) implements OfClock {}

    /** The work was done at or before due. */
    record DeadlineMet(ClockId clock, long at, long due, long metAt) implements OfClock {}

    /** The work was done after due: by how much, in elapsed and in working time. */
    record DeadlineOverrun(ClockId clock, long at, long due, long doneAt, long elapsedMillis, long workingMillis)
            implements OfClock {}

    /** The obligation fell away; {@code reason} names the fact that ended it. */
    record DeadlineCancelled(ClockId clock, long at, long due, long cancelledAt, String reason) implements OfClock {}

    /** The author has been silent since {@code remindedFor} at the latest: the executor may withdraw the clarification. */
    record ClarificationUnanswered(int clarification, long at, long postedAt, long remindedFor)
            implements DeadlineFact {}

    /** After the return of this version no further return fits into the answer's term (reading 15). */
    record LastReworkRound(int version, long at, long returnedAt, long answerDue) implements DeadlineFact {}
}
