package city.otklik.deadlines.announcing;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.timeline.ClockId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one case: what happened, as far as clocks care, and what has been announced of it. Immutable; changed only
 * by {@link city.otklik.deadlines.Clocks}, stored by {@link city.otklik.deadlines.storing.CaseClocksCodec}.
 *
 * @param history everything that happened, by {@code occurredAt}; facts of executor and department are not among them
 * @param executorFact who is responsible; null while nobody is
 * @param departmentFact who leads; null while nobody does
 * @param clocks the clocks announced so far, ordered by kind and round
 * @param reminded numbers of the clarifications whose reminder was announced
 * @param lastRounds versions whose rework was announced as the last that fits
 * @param nextWakeUp the earliest instant at which a tick would change something; null if none would
 * @param unread what only a newer release understands
 */
public record CaseClocks(
        List<ClockFact> history,
        ClockFact.@Nullable ExecutorAppointed executorFact,
        ClockFact.@Nullable CaseRouted departmentFact,
        List<AnnouncedClock> clocks,
        List<Integer> reminded,
        List<Integer> lastRounds,
        @Nullable Instant nextWakeUp,
        UnreadParts unread) {
    private static final CaseClocks UNKNOWN =
            new CaseClocks(List.of(), null, null, List.of(), List.of(), List.of(), null, UnreadParts.NONE);

    public CaseClocks {
        history = List.copyOf(history);
        clocks = List.copyOf(clocks);
        reminded = List.copyOf(reminded);
        lastRounds = List.copyOf(lastRounds);
    }

    /** A case of which nothing is known yet. */
    public static CaseClocks unknown() {
        return UNKNOWN;
    }

    /** The clock of that id, null where none was announced. */
    public @Nullable AnnouncedClock clock(ClockId id) {
        for (var clock : clocks) {
            if (clock.id().equals(id)) {
                return clock;
            }
        }
        return null;
    }

    /** Login of the responsible executor, empty while there is none. */
    public String executor() {
        return executorFact == null ? "" : executorFact.executor();
    }

    /** Code of the lead department, empty while there is none. */
    public String department() {
        return departmentFact == null ? "" : departmentFact.department();
    }

    /** Whether any clock is running or suspended. */
    public boolean isLive() {
        for (var clock : clocks) {
            if (clock.status().isLive()) {
                return true;
            }
        }
        return false;
    }

    /** The same case with that fact known, and nothing announced of it; this object when it is known or outdated. */
    public CaseClocks with(ClockFact fact) {
        return switch (fact) {
            case ClockFact.ExecutorAppointed it
            when executorFact == null || it.isLaterThan(executorFact) ->
                new CaseClocks(history, it, departmentFact, clocks, reminded, lastRounds, nextWakeUp, unread);
            case ClockFact.CaseRouted it
            when departmentFact == null || it.isLaterThan(departmentFact) ->
                new CaseClocks(history, executorFact, it, clocks, reminded, lastRounds, nextWakeUp, unread);
            case ClockFact.ExecutorAppointed outdated -> this;
            case ClockFact.CaseRouted outdated -> this;
            default -> withHistoryOf(fact);
        };
    }

    private CaseClocks withHistoryOf(ClockFact fact) {
        int place = history.size();
        for (int index = history.size() - 1; index >= 0; index--) {
            var known = history.get(index);
            if (known.id().equals(fact.id())) {
                return this;
            }
            if (known.isLaterThan(fact)) {
                place = index;
            }
        }
        List<ClockFact> longer = new ArrayList<>(history);
        longer.add(place, fact);
        return new CaseClocks(longer, executorFact, departmentFact, clocks, reminded, lastRounds, nextWakeUp, unread);
    }

    CaseClocks announced(List<AnnouncedClock> others, List<Integer> reminders, List<Integer> rounds, long wakeUp) {
        var next = wakeUp == CaseAnnouncer.NEVER ? null : Instant.ofEpochMilli(wakeUp);
        return new CaseClocks(history, executorFact, departmentFact, others, reminders, rounds, next, unread);
    }
}
