package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clock while the history of its case is told; afterwards nobody changes it. */
final class TrueClock {
    final ClockId id;
    final long startedAt;
    /** Start of the present run. */
    long from;
    /** Working time granted from there on; of a suspended clock, what was left when it stopped. */
    long left;

    long due;
    /** The calendar the due instant was last counted on, as it was known then. */
    WorkingTime calendar;
    /** Working time the policy grants; of DRAFT, the lead. */
    long granted;
    /** What the due instant is counted from: of DRAFT the answer's due, of FINAL_DRAFT the answer; else the start. */
    long countedFrom;
    /** Working time used up before the present run. */
    long used;

    Course course = Course.RUNNING;
    /** Whether the due instant passed before anything else happened: nothing moves it any more. */
    boolean passed;

    long endedAt = ClockStanding.NOT_ENDED;
    String reason = "";
    /** Since when the present due instant stands. */
    long dueSince;

    long suspendedAt;
    /** What interrupted the count, for explanations. */
    final List<Turn> turns = new ArrayList<>(0);

    private Turn.@Nullable TakenAnew anewWhileStopped;
    private boolean fellWhileSuspended;

    TrueClock(ClockId id, long startedAt, long granted, long due, WorkingTime calendar) {
        this.id = id;
        this.startedAt = startedAt;
        this.from = startedAt;
        this.countedFrom = startedAt;
        this.granted = granted;
        this.left = granted;
        this.due = due;
        this.calendar = calendar;
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

    void moveTo(long newDue, long since, WorkingTime countedOn) {
        calendar = countedOn;
        if (newDue != due) {
            due = newDue;
            dueSince = since;
        }
    }

    void stop(long at, long kept, long usedInThisRun) {
        used += usedInThisRun;
        course = Course.SUSPENDED;
        suspendedAt = at;
        left = kept;
    }

    void runAgain(long at, long newDue, WorkingTime countedOn) {
        course = Course.RUNNING;
        turns.add(new Turn.Stop(suspendedAt, at, left));
        if (anewWhileStopped != null) {
            turns.add(anewWhileStopped);
            anewWhileStopped = null;
        }
        from = at;
        due = newDue;
        calendar = countedOn;
        dueSince = at;
    }

    /** That much is left of the term as it is granted from the start. */
    void grantFromStart(long kept) {
        left = kept;
        anewWhileStopped = null;
        turns.removeIf(Turn.TakenAnew.class::isInstance);
    }

    /** The term that should run from there on is another one; what was used before no longer counts. */
    void takeAnew(long at, long kept) {
        left = kept;
        var anew = new Turn.TakenAnew(at, kept);
        if (course == Course.SUSPENDED) {
            anewWhileStopped = anew;
        } else {
            from = at;
            turns.add(anew);
        }
    }

    void done(long at) {
        course = Course.DONE;
        endedAt = at;
    }

    /** Whether it stands still, or did until it fell away. */
    boolean stands() {
        return course == Course.SUSPENDED || fellWhileSuspended;
    }

    /** All that interrupted the count so far. */
    List<Turn> allTurns() {
        if (anewWhileStopped == null) {
            return turns;
        }
        List<Turn> all = new ArrayList<>(turns);
        all.add(anewWhileStopped);
        return all;
    }

    void fall(long at, String because) {
        fellWhileSuspended = course == Course.SUSPENDED;
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
