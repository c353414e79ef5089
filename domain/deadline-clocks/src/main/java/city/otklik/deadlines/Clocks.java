package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the regulation as a pure function: state and fact, or state and time, to state and announcements. Time is
 * always an argument, in milliseconds since the epoch. Immutable, safe for any number of threads.
 *
 * <p>Facts may come in any order, twice, or late: the clocks are those of the history ordered by {@code occurredAt}.
 * Breaches and warnings come only from the {@code now} handed in, or from a fact that proves the lateness.
 */
public final class Clocks {
    private final Rules rules;
    private final SlaPolicies policies;
    private final Calendars calendars;

    /** Clocks under these policies, on these calendars. */
    public Clocks(SlaPolicies policies, Calendars calendars) {
        this(Rules.REGULATION, policies, calendars);
    }

    Clocks(Rules rules, SlaPolicies policies, Calendars calendars) {
        this.rules = rules;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** The same policies on other calendars; follow with {@link #recalculated} for every live case. */
    public Clocks on(Calendars others) {
        return new Clocks(rules, policies, others);
    }

    /**
     * Something happened to the case.
     *
     * @param now the city's time as the log tells it, not the time of processing
     */
    public Decision on(CaseClocks state, ClockFact fact, long now) {
        if (fact instanceof ClockFact.ExecutorAppointed appointed) {
            var known = state.executorFact();
            boolean newer = known == null || Corrections.isLater(appointed, known);
            return unchanged(newer ? state.withExecutor(appointed) : state);
        }
        if (fact instanceof ClockFact.CaseRouted routed) {
            var known = state.departmentFact();
            boolean newer = known == null || Corrections.isLater(routed, known);
            return unchanged(newer ? state.withDepartment(routed) : state);
        }
        var history = with(state.history(), fact);
        if (history == null) {
            return unchanged(state);
        }
        var before = anyFinished(state) ? truthOf(state.history()) : null;
        var truth = truthOf(history);
        var next = state.withHistory(history);
        return truth == null ? unchanged(next) : announce(next, before, truth, Trigger.of(fact, now));
    }

    /** Time passed: warns, breaches and reminds whatever fell due until now. */
    public Decision tick(CaseClocks state, long now) {
        return now < state.nextWakeUp() ? unchanged(state) : look(state, Trigger.of(MoveCause.CALENDAR, now));
    }

    /**
     * A calendar was published, or a policy corrected: live clocks move, finished ones and recorded breaches stay
     * (readings 9 and 11).
     *
     * @param cause {@link MoveCause#CALENDAR} or {@link MoveCause#POLICY}
     */
    public Decision recalculated(CaseClocks state, MoveCause cause, long now) {
        return look(state, Trigger.of(cause, now));
    }

    /** What can be said of the case beyond its announcements: gate, rework budget, urgency, explanations. */
    public CaseOutlook outlook(CaseClocks state) {
        return new CaseOutlook(rules, this, calendars, state);
    }

    private Decision look(CaseClocks state, Trigger trigger) {
        var truth = truthOf(state.history());
        return truth == null ? unchanged(state) : announce(state, truth, truth, trigger);
    }

    private Decision announce(CaseClocks state, @Nullable CaseTruth before, CaseTruth truth, Trigger trigger) {
        return new Announcement(rules, calendars, state, before, truth, trigger).decide();
    }

    @Nullable
    CaseTruth truthOf(List<ClockFact> history) {
        return CaseFold.of(history, rules, policies, calendars);
    }

    /** Only what is finished or breached asks whether a fact is news to it. */
    private boolean anyFinished(CaseClocks state) {
        for (var standing : state.standings()) {
            if (!rules.calendarTouches(standing.status())) {
                return true;
            }
        }
        return false;
    }

    private static Decision unchanged(CaseClocks state) {
        return new Decision(state, List.of());
    }

    /** The history with that fact in its place; null when it is known. */
    private static @Nullable List<ClockFact> with(List<ClockFact> history, ClockFact fact) {
        int place = history.size();
        for (int index = history.size() - 1; index >= 0; index--) {
            var known = history.get(index);
            if (known.id().equals(fact.id())) {
                return null;
            }
            if (Corrections.isLater(known, fact)) {
                place = index;
            }
        }
        List<ClockFact> longer = new ArrayList<>(history);
        longer.add(place, fact);
        return longer;
    }
}
