package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of one clock what is true and not yet announced. */
final class ClockAnnouncement {
    private final Rules rules;
    private final WorkingTime calendar;
    private final CaseTruth truth;
    private final TrueClock clock;
    private final ClockId id;
    private final Trigger trigger;
    private final long now;
    private final List<DeadlineFact> facts;
    private final WarningSchedule warnings;

    ClockAnnouncement(
            Rules rules,
            Calendars calendars,
            CaseTruth truth,
            TrueClock clock,
            Trigger trigger,
            List<DeadlineFact> facts) {
        this.rules = rules;
        this.calendar = calendars.of(clock.id.kind());
        this.truth = truth;
        this.clock = clock;
        this.id = clock.id;
        this.trigger = trigger;
        this.now = trigger.now();
        this.facts = facts;
        this.warnings = new WarningSchedule(rules, calendar, truth.policy(), clock);
    }

    /**
     * Announces the difference between what was told and the truth.
     *
     * @param due the due instant that counts: the truth's, or the frozen one of a finished clock
     * @return how the clock stands announced now; null for one that was over before anybody heard of it
     */
    @Nullable
    ClockStanding tell(@Nullable ClockStanding told, long due) {
        var target = target(told, due);
        if (told == null && target == ClockStatus.CANCELLED) {
            return null;
        }
        var before = told == null ? begin(due) : told;
        var from = before.status();
        if (from.isMissed() && (!target.isMissed() || before.due() != due)) {
            facts.add(new DeadlineFact.BreachWithdrawn(id, now, before.due(), evidence()));
            from = ClockStatus.RUNNING;
        } else if (from == ClockStatus.CANCELLED && target != ClockStatus.CANCELLED) {
            before = begin(due).with(before.warnings());
            from = ClockStatus.RUNNING;
        }
        moveFrom(from, target, before, due);
        // A year that was published since then makes certain what does not even move.
        boolean projected = before.provisional();
        if (before.due() != due || projected) {
            projected = calendar.provisional(clock.startedAt, due);
        }
        return warn(before.with(target, due, endOf(target), projected), told == null ? due : told.due());
    }

    private String evidence() {
        return trigger.evidence() == null ? "" : trigger.evidence();
    }

    private ClockStatus target(@Nullable ClockStanding told, long due) {
        return switch (clock.course) {
            case DONE -> rules.inTime(clock.endedAt, due) ? ClockStatus.MET : ClockStatus.MISSED_DONE;
            case FALLEN -> rules.missedStays(passed(due)) ? ClockStatus.MISSED_LAPSED : ClockStatus.CANCELLED;
            case SUSPENDED -> timed(told, due, ClockStatus.SUSPENDED);
            case RUNNING -> timed(told, due, ClockStatus.RUNNING);
        };
    }

    private boolean passed(long due) {
        return due == clock.due ? clock.passed : !rules.inTime(clock.endedAt, due);
    }

    private ClockStatus timed(@Nullable ClockStanding told, long due, ClockStatus open) {
        boolean onRecord = told != null && told.status().isMissed() && told.due() == due;
        boolean shows = rules.breachShows(now, due, truth.policy().breachGrace());
        return rules.timeMatters(open) && (onRecord || shows) ? ClockStatus.MISSED : open;
    }

    private ClockStanding begin(long due) {
        facts.add(new DeadlineFact.DeadlineSet(id, now, clock.startedAt, due, ground(due)));
        boolean projected = calendar.provisional(clock.startedAt, due);
        return new ClockStanding(
                id, ClockStatus.RUNNING, clock.startedAt, due, ClockStanding.NOT_ENDED, projected, List.of());
    }

    private void moveFrom(ClockStatus from, ClockStatus target, ClockStanding before, long due) {
        switch (target) {
            case RUNNING -> runOn(from, before.due(), due);
            case SUSPENDED -> {
                if (from != ClockStatus.SUSPENDED) {
                    facts.add(new DeadlineFact.DeadlineSuspended(
                            id, now, clock.suspendedAt, due, Math.max(0, calendar.between(clock.suspendedAt, due))));
                }
            }
            case MET -> {
                if (from != ClockStatus.MET || before.endedAt() != clock.endedAt || before.due() != due) {
                    facts.add(new DeadlineFact.DeadlineMet(id, now, due, clock.endedAt));
                }
            }
            case CANCELLED -> {
                if (from != ClockStatus.CANCELLED) {
                    facts.add(new DeadlineFact.DeadlineCancelled(id, now, due, clock.endedAt, clock.reason));
                }
            }
            case MISSED, MISSED_DONE, MISSED_LAPSED -> miss(from, target, before, due);
        }
    }

    private void runOn(ClockStatus from, long oldDue, long due) {
        if (from == ClockStatus.SUSPENDED) {
            facts.add(new DeadlineFact.DeadlineResumed(id, now, clock.from, oldDue, due, ground(due)));
        } else if (oldDue != due) {
            facts.add(new DeadlineFact.DeadlineMoved(id, now, oldDue, due, trigger.cause(), ground(due)));
        }
    }

    private void miss(ClockStatus from, ClockStatus target, ClockStanding before, long due) {
        if (!from.isMissed()) {
            if (from.isLive()) {
                runOn(from, before.due(), due);
            }
            facts.add(new DeadlineFact.DeadlineBreached(id, now, due));
        }
        boolean known = from == ClockStatus.MISSED_DONE && before.endedAt() == clock.endedAt;
        if (target == ClockStatus.MISSED_DONE && !known) {
            long working = calendar.between(due, clock.endedAt);
            facts.add(new DeadlineFact.DeadlineOverrun(id, now, due, clock.endedAt, clock.endedAt - due, working));
        }
    }

    private long endOf(ClockStatus target) {
        return target.isLive() || target == ClockStatus.MISSED ? ClockStanding.NOT_ENDED : clock.endedAt;
    }

    private DueGround ground(long due) {
        var reason = new ShortReason(calendar).of(clock, truth);
        return new DueGround(calendar.provisional(clock.startedAt, due), calendar.versionAt(due), reason);
    }

    private ClockStanding warn(ClockStanding standing, long oldDue) {
        if (!rules.timeMatters(standing.status())) {
            return standing;
        }
        return warnings.raise(standing, oldDue, now, facts);
    }

    /** The first instant at which a tick would change this clock. */
    long nextWakeUp(ClockStanding standing) {
        if (!rules.timeMatters(standing.status())) {
            return CaseClocks.NEVER;
        }
        return Math.min(warnings.next(standing), standing.due() + truth.policy().breachGrace());
    }
}
