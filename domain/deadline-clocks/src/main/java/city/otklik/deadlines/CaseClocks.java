package city.otklik.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one case: what happened, as far as clocks care, and what has been announced of it. Immutable; made and
 * changed only by {@link Clocks}, stored by {@link CaseClocksCodec}.
 */
public final class CaseClocks {
    /** No instant: nothing will change by the passing of time. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final CaseClocks NEW =
            new CaseClocks(List.of(), null, null, List.of(), List.of(), List.of(), NEVER, Foreign.NONE);

    private final List<ClockFact> history;
    private final ClockFact.@Nullable ExecutorAppointed executor;
    private final ClockFact.@Nullable CaseRouted department;
    private final List<ClockStanding> standings;
    private final List<Integer> reminded;
    private final List<Integer> lastRounds;
    private final long nextWakeUp;
    private final Foreign foreign;

    CaseClocks(
            List<ClockFact> history,
            ClockFact.@Nullable ExecutorAppointed executor,
            ClockFact.@Nullable CaseRouted department,
            List<ClockStanding> standings,
            List<Integer> reminded,
            List<Integer> lastRounds,
            long nextWakeUp,
            Foreign foreign) {
        this.history = List.copyOf(history);
        this.executor = executor;
        this.department = department;
        this.standings = List.copyOf(standings);
        this.reminded = List.copyOf(reminded);
        this.lastRounds = List.copyOf(lastRounds);
        this.nextWakeUp = nextWakeUp;
        this.foreign = foreign;
    }

    /** A case of which nothing is known yet. */
    public static CaseClocks unheardOf() {
        return NEW;
    }

    /** Everything that happened, by {@code occurredAt}; facts of executor and department are not among them. */
    public List<ClockFact> history() {
        return history;
    }

    /** The clocks announced so far, ordered by kind and round. */
    public List<ClockStanding> standings() {
        return standings;
    }

    /** The clock of that id, null where none was announced. */
    public @Nullable ClockStanding standing(ClockId clock) {
        for (var standing : standings) {
            if (standing.clock().equals(clock)) {
                return standing;
            }
        }
        return null;
    }

    /** Login of the responsible executor, empty while there is none. */
    public String executor() {
        return executor == null ? "" : executor.executor();
    }

    /** Code of the lead department, empty while there is none. */
    public String department() {
        return department == null ? "" : department.department();
    }

    /** The earliest instant at which a tick would change something, {@link #NEVER} if none would. */
    public long nextWakeUp() {
        return nextWakeUp;
    }

    /** Whether any clock is running or suspended. */
    public boolean isLive() {
        for (var standing : standings) {
            if (standing.status().isLive()) {
                return true;
            }
        }
        return false;
    }

    ClockFact.@Nullable ExecutorAppointed executorFact() {
        return executor;
    }

    ClockFact.@Nullable CaseRouted departmentFact() {
        return department;
    }

    List<Integer> reminded() {
        return reminded;
    }

    List<Integer> lastRounds() {
        return lastRounds;
    }

    Foreign foreign() {
        return foreign;
    }

    CaseClocks withHistory(List<ClockFact> other) {
        return new CaseClocks(other, executor, department, standings, reminded, lastRounds, nextWakeUp, foreign);
    }

    CaseClocks withExecutor(ClockFact.ExecutorAppointed other) {
        return new CaseClocks(history, other, department, standings, reminded, lastRounds, nextWakeUp, foreign);
    }

    CaseClocks withDepartment(ClockFact.CaseRouted other) {
        return new CaseClocks(history, executor, other, standings, reminded, lastRounds, nextWakeUp, foreign);
    }

    CaseClocks announced(List<ClockStanding> told, List<Integer> reminders, List<Integer> rounds, long wakeUp) {
        return new CaseClocks(history, executor, department, told, reminders, rounds, wakeUp, foreign);
    }
}
