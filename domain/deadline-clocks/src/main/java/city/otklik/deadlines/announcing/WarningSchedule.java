package city.otklik.deadlines.announcing;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.timeline.TimelineClock;
import city.otklik.workingtime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of one running clock (reading 10): each lead once for each due instant, and never many at once. */
public final class WarningSchedule {
    /** A warning raised this much after its instant, or after the clock moved, is marked late. */
    private static final long NOTICEABLE = 60_000;

    private final WorkingTime calendar;
    private final List<WarningLead> leads;
    private final TimelineClock clock;
    private final long tolerance;

    WarningSchedule(WorkingTime calendar, SlaPolicy policy, TimelineClock clock) {
        this.calendar = calendar;
        this.clock = clock;
        leads = policy.warnings().of(clock.id().kind());
        tolerance = Math.max(NOTICEABLE, policy.breachGrace().toMillis());
    }

    /**
     * When a warning is due: the latest instant with the lead still left. A lead in days is as long as the last days before
     * due are. Milliseconds since the epoch.
     */
    public static long instantOf(WarningLead lead, WorkingTime calendar, long due) {
        return calendar.latestWithLeft(due, workingMillis(calendar, due, lead));
    }

    private static long workingMillis(WorkingTime calendar, long due, WarningLead lead) {
        long workingTime = lead.workingTime().toMillis();
        if (lead.workingDays() == 0) {
            return workingTime;
        }
        var day = calendar.dateOf(due);
        long end = calendar.endOfWorkingDay(day);
        long endBefore = calendar.endOfWorkingDay(calendar.plusWorkingDays(day, -lead.workingDays()));
        return workingTime + calendar.between(endBefore, end);
    }

    AnnouncedClock raise(AnnouncedClock announced, long oldDue, long now, List<DeadlineFact> facts) {
        long due = announced.dueMillis();
        var raised = announced.warnings();
        List<RaisedWarning> updated = new ArrayList<>(raised.size());
        long nearest = Long.MIN_VALUE;
        boolean last = true;
        for (int lead = 0; lead < leads.size(); lead++) {
            var known = find(raised, lead);
            long instant = instantOf(leads.get(lead), calendar, due);
            boolean counts = known != null && known.counts();
            if (counts && due != oldDue && instant > now) {
                counts = false;
            }
            last &= instant <= now;
            boolean pending = !counts && instant <= now;
            boolean repeats = known != null && known.due().equals(announced.due());
            if (pending && !repeats) {
                nearest = Math.max(nearest, instant);
            }
            if (pending) {
                updated.add(new RaisedWarning(lead, announced.due(), true));
            } else if (known != null) {
                updated.add(new RaisedWarning(lead, known.due(), counts));
            }
        }
        if (nearest != Long.MIN_VALUE) {
            boolean late = now - Math.max(nearest, clock.dueSince()) > tolerance;
            var left = Duration.ofMillis(calendar.between(nearest, due));
            facts.add(new DeadlineFact.DeadlineWarning(
                    clock.id(),
                    Instant.ofEpochMilli(now),
                    announced.due(),
                    Instant.ofEpochMilli(nearest),
                    left,
                    late,
                    last));
        }
        return updated.equals(raised) ? announced : announced.with(updated);
    }

    long next(AnnouncedClock announced) {
        long next = CaseAnnouncer.NEVER;
        for (int lead = 0; lead < leads.size(); lead++) {
            var known = find(announced.warnings(), lead);
            if (known == null || !known.counts()) {
                next = Math.min(next, instantOf(leads.get(lead), calendar, announced.dueMillis()));
            }
        }
        return next;
    }

    private static @Nullable RaisedWarning find(List<RaisedWarning> raised, int lead) {
        for (var warning : raised) {
            if (warning.lead() == lead) {
                return warning;
            }
        }
        return null;
    }
}
