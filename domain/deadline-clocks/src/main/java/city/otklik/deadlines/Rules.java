package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.util.List;

/**
 * Every point at which the regulation decides, each in one line. Separate from the machinery that applies them, so that
 * the tests can plant an error in each and see it caught.
 */
class Rules {
    static final Rules REGULATION = new Rules();

    /** Reading 2: the earliest instant at which the working time is used up. */
    long due(WorkingTime calendar, long from, long left) {
        return calendar.add(from, left);
    }

    /** Reading 3: the latest instant at which the lead is still left, counted back from due. */
    long limitBefore(WorkingTime calendar, long startedAt, long due, long lead) {
        return calendar.latestWithLeft(due, lead);
    }

    /** Reading 9: done at or before due is in time; instants are compared, never amounts (reading 4). */
    boolean inTime(long doneAt, long due) {
        return doneAt <= due;
    }

    /** Reading 9: a breach that nothing proves yet shows itself only after the grace. */
    boolean breachShows(long now, long due, long grace) {
        return now - grace >= due;
    }

    /** Reading 5: a stopped term keeps what was left. */
    long leftWhenStopped(WorkingTime calendar, long from, long left, long stoppedAt) {
        return left - calendar.between(from, stoppedAt);
    }

    /** Reading 5: pauses are a union, so what was left at the stop is what is left at the end, however many there were. */
    long leftAfter(WorkingTime calendar, long left, List<Pause> pauses) {
        return left;
    }

    /** Reading 5: the term stands until every clarification that holds it is answered or withdrawn. */
    boolean runsAgain(int stillHolding) {
        return stillHolding == 0;
    }

    /** Reading 5: only a clarification posted in time suspends, unless the setting says otherwise. */
    boolean suspends(boolean inTime, boolean lateSuspends) {
        return inTime || lateSuspends;
    }

    /** §10: a dismissed reply never was one. */
    boolean dismissed(boolean byReplyDismissed) {
        return byReplyDismissed;
    }

    /** Reading 10: a warning once raised is raised again only if the new due instant puts it in the future. */
    boolean raisedAgain(long newInstant, long now) {
        return newInstant > now;
    }

    /** Reading 10: a suspended clock warns nothing; nor does it breach. */
    boolean timeMatters(ClockStatus status) {
        return status == ClockStatus.RUNNING;
    }

    /** Readings 9 and 11: a change of calendar or policy never touches what is finished or breached. */
    boolean calendarTouches(ClockStatus status) {
        return status.isLive();
    }

    /** Corner case: a moved priority makes nobody late retroactively. */
    boolean wouldBeLateRetroactively(long due, long changedAt) {
        return due < changedAt;
    }

    /** Corner case: an ending cancels running clocks only; what was missed stays missed. */
    boolean missedStays(boolean passed) {
        return passed;
    }
}
