package city.otklik.deadlines.timeline;

import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock while the history of its case is replayed; afterwards nobody changes it. Instants are milliseconds since the
 * epoch, working time is milliseconds.
 */
public final class TimelineClock {
    /** Not ended yet. */
    public static final long NOT_ENDED = Long.MIN_VALUE;

    final ClockId id;
    final long startedAt;
    long from;
    long left;
    long due;
    WorkingTime calendar;
    long granted;
    long countedFrom;
    long used;
    ClockState state = ClockState.RUNNING;
    boolean passed;
    long endedAt = NOT_ENDED;
    String reason = "";
    long dueSince;
    long suspendedAt;
    final List<Interruption> interruptions = new ArrayList<>(0);
    private Interruption.@Nullable NewTerm newTermWhileSuspended;
    private boolean lapsedWhileSuspended;

    TimelineClock(ClockId id, long startedAt, long granted, long due, WorkingTime calendar) {
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

    /** Whether the work is still owed, in time or not. */
    public boolean isOpen() {
        return state == ClockState.RUNNING || state == ClockState.SUSPENDED;
    }

    /** Whether the due instant may still move. */
    public boolean mayMove() {
        return isOpen() && !passed;
    }

    boolean runs() {
        return state == ClockState.RUNNING && !passed;
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
        state = ClockState.SUSPENDED;
        suspendedAt = at;
        left = kept;
    }

    void runAgain(long at, long newDue, WorkingTime countedOn) {
        state = ClockState.RUNNING;
        interruptions.add(new Interruption.Suspension(suspendedAt, at, left));
        if (newTermWhileSuspended != null) {
            interruptions.add(newTermWhileSuspended);
            newTermWhileSuspended = null;
        }
        from = at;
        due = newDue;
        calendar = countedOn;
        dueSince = at;
    }

    /** That much is left of the term as it is granted from the start. */
    void grantFromStart(long kept) {
        left = kept;
        newTermWhileSuspended = null;
        interruptions.removeIf(Interruption.NewTerm.class::isInstance);
    }

    /** The term that should run from there on is another one; what was used before no longer counts. */
    void startNewTerm(long at, long kept) {
        left = kept;
        var newTerm = new Interruption.NewTerm(at, kept);
        if (state == ClockState.SUSPENDED) {
            newTermWhileSuspended = newTerm;
        } else {
            from = at;
            interruptions.add(newTerm);
        }
    }

    void done(long at) {
        state = ClockState.DONE;
        endedAt = at;
    }

    /** Whether it is suspended, or was until it lapsed. */
    public boolean isSuspended() {
        return state == ClockState.SUSPENDED || lapsedWhileSuspended;
    }

    /** What interrupted the count before the present run, in order. */
    public List<Interruption> interruptions() {
        return interruptions;
    }

    /** The same, and a new term that begins to run only after the suspension. */
    public List<Interruption> allInterruptions() {
        if (newTermWhileSuspended == null) {
            return interruptions;
        }
        List<Interruption> all = new ArrayList<>(interruptions);
        all.add(newTermWhileSuspended);
        return all;
    }

    void lapse(long at, String because) {
        lapsedWhileSuspended = state == ClockState.SUSPENDED;
        state = ClockState.LAPSED;
        endedAt = at;
        reason = because;
    }

    /** Whether this clock has the same outcome in another replay. */
    public boolean isSameAs(TimelineClock other) {
        return state == other.state
                && due == other.due
                && endedAt == other.endedAt
                && startedAt == other.startedAt
                && (state != ClockState.LAPSED || passed == other.passed);
    }

    /** Which clock it is. */
    public ClockId id() {
        return id;
    }

    /** The instant it starts from. */
    public long startedAt() {
        return startedAt;
    }

    /** Start of the present run. */
    public long from() {
        return from;
    }

    /** Working time granted from the present run on; of a suspended clock, what was left when it stopped. */
    public long left() {
        return left;
    }

    /** The due instant; of a suspended clock the one it had. */
    public long due() {
        return due;
    }

    /** The calendar the due instant was last counted on, as it was known then. */
    public WorkingTime calendar() {
        return calendar;
    }

    /** Working time the policy grants; of DRAFT the lead, of FINAL_DRAFT 0. */
    public long granted() {
        return granted;
    }

    /** What the due instant is counted from: of DRAFT the answer's due, of FINAL_DRAFT the answer; else the start. */
    public long countedFrom() {
        return countedFrom;
    }

    /** Working time used up before the present run. */
    public long used() {
        return used;
    }

    /** Its state at the end of the history. */
    public ClockState state() {
        return state;
    }

    /** Whether the due instant passed before anything else happened: nothing moves it any more. */
    public boolean passed() {
        return passed;
    }

    /** When the work was done or the obligation lapsed; {@link #NOT_ENDED} before. */
    public long endedAt() {
        return endedAt;
    }

    /** Name of the fact that let the obligation lapse; empty before. */
    public String reason() {
        return reason;
    }

    /** Since when it is due at this instant. */
    public long dueSince() {
        return dueSince;
    }

    /** Start of the last suspension. */
    public long suspendedAt() {
        return suspendedAt;
    }
}
