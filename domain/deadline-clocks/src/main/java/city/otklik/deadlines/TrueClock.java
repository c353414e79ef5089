package city.otklik.deadlines;

import java.util.ArrayList;
import java.util.List;

/** One clock while the history of its case is told; afterwards nobody changes it. */
final class TrueClock {
    final ClockId id;
    final long startedAt;
    /** Start of the present run. */
    long from;
    /** Working time granted from there on; of a suspended clock, what was left when it stopped. */
    long left;

    long due;
    Course course = Course.RUNNING;
    /** Whether the due instant passed before anything else happened: nothing moves it any more. */
    boolean passed;

    long endedAt = ClockStanding.NOT_ENDED;
    String reason = "";
    /** Since when the present due instant stands. */
    long dueSince;

    long suspendedAt;
    /** Stops that are over, for explanations. */
    final List<Stop> stops = new ArrayList<>(0);

    TrueClock(ClockId id, long startedAt, long left, long due) {
        this.id = id;
        this.startedAt = startedAt;
        this.from = startedAt;
        this.left = left;
        this.due = due;
        this.dueSince = startedAt;
    }

    boolean isOpen() {
        return course == Course.RUNNING || course == Course.SUSPENDED;
    }

    boolean mayMove() {
        return isOpen() && !passed;
    }

    boolean runs() {
        return course == Course.RUNNING && !passed;
    }

    void moveTo(long newDue, long since) {
        if (newDue != due) {
            due = newDue;
            dueSince = since;
        }
    }

    void stop(long at, long kept) {
        course = Course.SUSPENDED;
        suspendedAt = at;
        left = kept;
    }

    void runAgain(long at, long newDue) {
        course = Course.RUNNING;
        stops.add(new Stop(suspendedAt, at, left));
        from = at;
        due = newDue;
        dueSince = at;
    }

    void done(long at) {
        course = Course.DONE;
        endedAt = at;
    }

    void fall(long at, String because) {
        course = Course.FALLEN;
        endedAt = at;
        reason = because;
    }

    /** Whether the other telling says the same of this clock. */
    boolean tellsTheSame(TrueClock other) {
        return course == other.course
                && due == other.due
                && endedAt == other.endedAt
                && startedAt == other.startedAt
                && (course != Course.FALLEN || passed == other.passed);
    }
}
