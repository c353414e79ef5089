package city.otklik.deadlines;

import city.otklik.deadlines.announcing.CaseAnnouncer;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.deadlines.announcing.Trigger;
import city.otklik.deadlines.explaining.CaseOutlook;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.TimelineBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the regulation as a pure function: state and fact, or state and time, to state and announcements. Time is
 * always an argument and counts to the millisecond. Immutable, safe for any number of threads.
 *
 * <p>Facts may come in any order, twice, or late: the clocks are those of the history ordered by {@code occurredAt}.
 * Breaches and warnings come only from the {@code now} handed in, or from a fact that proves the lateness.
 */
public final class Clocks {
    private final SlaPolicies policies;
    private final Calendars calendars;

    /** Clocks under these policies, on these calendars. */
    public Clocks(SlaPolicies policies, Calendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** The same policies on other calendars; follow with {@link #recalculated} for every live case. */
    public Clocks withCalendars(Calendars others) {
        return new Clocks(policies, others);
    }

    /**
     * Something happened to the case.
     *
     * @param now the city's time as the log gives it, not the time of processing
     */
    public ClockUpdate on(CaseClocks state, ClockFact fact, Instant now) {
        var next = state.with(fact);
        if (next.history() == state.history()) {
            return ClockUpdate.unchanged(next);
        }
        var before = anyFinished(state) ? timelineOf(state.history()) : null;
        var timeline = timelineOf(next.history());
        return timeline == null ? ClockUpdate.unchanged(next) : announce(next, before, timeline, Trigger.of(fact, now));
    }

    /** Time passed: warns, breaches and reminds of whatever fell due until now. */
    public ClockUpdate tick(CaseClocks state, Instant now) {
        var wakeUp = state.nextWakeUp();
        return wakeUp == null || now.isBefore(wakeUp)
                ? ClockUpdate.unchanged(state)
                : recalculated(state, MoveCause.CALENDAR, now);
    }

    /**
     * A calendar was published, or a policy corrected: live clocks move, finished ones and recorded breaches stay
     * (readings 9 and 11).
     *
     * @param cause {@link MoveCause#CALENDAR} or {@link MoveCause#POLICY}
     */
    public ClockUpdate recalculated(CaseClocks state, MoveCause cause, Instant now) {
        var timeline = timelineOf(state.history());
        return timeline == null
                ? ClockUpdate.unchanged(state)
                : announce(state, timeline, timeline, Trigger.of(cause, now));
    }

    /** What can be said of the case beyond its announcements: gate, rework budget, urgency, explanations. */
    public CaseOutlook outlook(CaseClocks state) {
        return new CaseOutlook(policies, calendars, state);
    }

    private ClockUpdate announce(
            CaseClocks state, @Nullable CaseTimeline before, CaseTimeline timeline, Trigger trigger) {
        return new CaseAnnouncer(calendars, state, before, timeline, trigger).update();
    }

    private @Nullable CaseTimeline timelineOf(List<ClockFact> history) {
        return TimelineBuilder.of(history, policies, calendars);
    }

    /** Only what is finished or breached asks whether a fact is news to it. */
    private static boolean anyFinished(CaseClocks state) {
        for (var clock : state.clocks()) {
            if (!clock.status().isLive()) {
                return true;
            }
        }
        return false;
    }
}
