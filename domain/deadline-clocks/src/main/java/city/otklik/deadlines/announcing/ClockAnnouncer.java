package city.otklik.deadlines.announcing;

import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.deadlines.timeline.TimelineClock;
import city.otklik.workingtime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Announces of one clock what is not announced yet. */
final class ClockAnnouncer {
    private final WorkingTime calendar;
    private final CaseTimeline timeline;
    private final TimelineClock clock;
    private final ClockId id;
    private final Trigger trigger;
    private final Instant now;
    private final long breachGrace;
    private final List<DeadlineFact> facts;
    private final WarningSchedule warnings;

    ClockAnnouncer(
            Calendars calendars,
            CaseTimeline timeline,
            TimelineClock clock,
            Trigger trigger,
            List<DeadlineFact> facts) {
        this.calendar = calendars.of(clock.id().kind());
        this.timeline = timeline;
        this.clock = clock;
        this.id = clock.id();
        this.trigger = trigger;
        this.now = trigger.now();
        this.breachGrace = timeline.policy().breachGrace().toMillis();
        this.facts = facts;
        this.warnings = new WarningSchedule(calendar, timeline.policy(), clock);
    }

    /**
     * Announces the difference between what was announced and the timeline.
     *
     * @param due the due instant that counts: the timeline's, or the fixed one of a finished clock
     * @return the clock as announced now; null for one that was over before anybody knew of it
     */
    @Nullable
    AnnouncedClock announce(@Nullable AnnouncedClock known, long due) {
        var target = target(known, due);
        if (known == null && target == ClockStatus.CANCELLED) {
            return null;
        }
        var before = known == null ? begin(due) : known;
        var from = before.status();
        if (from.isMissed() && (!target.isMissed() || before.dueMillis() != due)) {
            facts.add(new DeadlineFact.BreachWithdrawn(id, now, before.due(), evidence()));
            from = ClockStatus.RUNNING;
        } else if (from == ClockStatus.CANCELLED && target != ClockStatus.CANCELLED) {
            before = begin(due).with(before.warnings());
            from = ClockStatus.RUNNING;
        }
        moveFrom(from, target, before, due);
        // A year that was published since then makes certain what does not even move.
        boolean projected = before.provisional();
        if (before.dueMillis() != due || projected) {
            projected = calendar.provisional(clock.startedAt(), due);
        }
        var after = before.with(target, at(due), endOf(target), projected);
        return warn(after, known == null ? due : known.dueMillis());
    }

    private String evidence() {
        return trigger.fact() == null ? "" : trigger.fact().id();
    }

    private ClockStatus target(@Nullable AnnouncedClock known, long due) {
        return switch (clock.state()) {
            case DONE -> clock.endedAt() <= due ? ClockStatus.MET : ClockStatus.MISSED_DONE;
            case LAPSED -> passed(due) ? ClockStatus.MISSED_LAPSED : ClockStatus.CANCELLED;
            case SUSPENDED -> ClockStatus.SUSPENDED;
            case RUNNING -> isBreached(known, due) ? ClockStatus.MISSED : ClockStatus.RUNNING;
        };
    }

    private boolean passed(long due) {
        return due == clock.due() ? clock.passed() : clock.endedAt() > due;
    }

    /** A breach that nothing proves yet is announced only after the grace (reading 9). */
    private boolean isBreached(@Nullable AnnouncedClock known, long due) {
        boolean onRecord = known != null && known.status().isMissed() && known.dueMillis() == due;
        return onRecord || trigger.nowMillis() - breachGrace >= due;
    }

    private AnnouncedClock begin(long due) {
        var startedAt = at(clock.startedAt());
        facts.add(new DeadlineFact.DeadlineSet(id, now, startedAt, at(due), reason(due)));
        boolean projected = calendar.provisional(clock.startedAt(), due);
        return new AnnouncedClock(id, ClockStatus.RUNNING, startedAt, at(due), null, projected, List.of());
    }

    private void moveFrom(ClockStatus from, ClockStatus target, AnnouncedClock before, long due) {
        switch (target) {
            case RUNNING -> runOn(from, before, due);
            case SUSPENDED -> {
                if (from != ClockStatus.SUSPENDED) {
                    var left = Duration.ofMillis(Math.max(0, calendar.between(clock.suspendedAt(), due)));
                    facts.add(new DeadlineFact.DeadlineSuspended(id, now, at(clock.suspendedAt()), at(due), left));
                }
            }
            case MET -> {
                if (from != ClockStatus.MET || !endedThen(before) || before.dueMillis() != due) {
                    facts.add(new DeadlineFact.DeadlineMet(id, now, at(due), at(clock.endedAt())));
                }
            }
            case CANCELLED -> {
                if (from != ClockStatus.CANCELLED) {
                    facts.add(
                            new DeadlineFact.DeadlineCancelled(id, now, at(due), at(clock.endedAt()), clock.reason()));
                }
            }
            case MISSED, MISSED_DONE, MISSED_LAPSED -> miss(from, target, before, due);
        }
    }

    private boolean endedThen(AnnouncedClock before) {
        return at(clock.endedAt()).equals(before.endedAt());
    }

    private void runOn(ClockStatus from, AnnouncedClock before, long due) {
        if (from == ClockStatus.SUSPENDED) {
            facts.add(new DeadlineFact.DeadlineResumed(id, now, at(clock.from()), before.due(), at(due), reason(due)));
        } else if (before.dueMillis() != due) {
            facts.add(new DeadlineFact.DeadlineMoved(id, now, before.due(), at(due), trigger.cause(), reason(due)));
        }
    }

    private void miss(ClockStatus from, ClockStatus target, AnnouncedClock before, long due) {
        if (!from.isMissed()) {
            if (from.isLive()) {
                runOn(from, before, due);
            }
            facts.add(new DeadlineFact.DeadlineBreached(id, now, at(due)));
        }
        boolean known = from == ClockStatus.MISSED_DONE && endedThen(before);
        if (target == ClockStatus.MISSED_DONE && !known) {
            var elapsed = Duration.ofMillis(clock.endedAt() - due);
            var working = Duration.ofMillis(calendar.between(due, clock.endedAt()));
            facts.add(new DeadlineFact.DeadlineOverrun(id, now, at(due), at(clock.endedAt()), elapsed, working));
        }
    }

    private @Nullable Instant endOf(ClockStatus target) {
        return target.isLive() || target == ClockStatus.MISSED ? null : at(clock.endedAt());
    }

    private DueReason reason(long due) {
        var text = new ReasonText(calendar).of(clock, timeline);
        return new DueReason(calendar.provisional(clock.startedAt(), due), calendar.versionAt(due), text);
    }

    /** Only a running clock warns: a suspended one does not (reading 10). */
    private AnnouncedClock warn(AnnouncedClock after, long oldDue) {
        return after.status() == ClockStatus.RUNNING
                ? warnings.raise(after, oldDue, trigger.nowMillis(), facts)
                : after;
    }

    /** The first instant at which a tick would change this clock. */
    long nextWakeUp(AnnouncedClock after) {
        return after.status() == ClockStatus.RUNNING
                ? Math.min(warnings.next(after), after.dueMillis() + breachGrace)
                : CaseAnnouncer.NEVER;
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
