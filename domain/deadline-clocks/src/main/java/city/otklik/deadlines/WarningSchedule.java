package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of one running clock (reading 10): each lead once for each due instant, and never a storm. */
final class WarningSchedule {
    /** A warning raised this much after its instant, or after the clock moved, calls itself late. */
    private static final long NOTICEABLE = 60_000;

    private final Rules rules;
    private final WorkingTime calendar;
    private final List<WarningLead> leads;
    private final TrueClock clock;
    private final long tolerance;

    WarningSchedule(Rules rules, WorkingTime calendar, SlaPolicy policy, TrueClock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
        leads = Leads.of(policy, clock.id.kind());
        tolerance = Math.max(NOTICEABLE, policy.breachGrace());
    }

    ClockStanding raise(ClockStanding standing, long oldDue, long now, List<DeadlineFact> facts) {
        long due = standing.due();
        var raised = standing.warnings();
        List<WarningRaised> updated = new ArrayList<>(raised.size());
        long nearest = Long.MIN_VALUE;
        boolean last = true;
        for (int lead = 0; lead < leads.size(); lead++) {
            var known = find(raised, lead);
            long instant = Leads.instant(calendar, due, leads.get(lead));
            boolean stands = known != null && known.stands();
            if (stands && due != oldDue && rules.raisedAgain(instant, now)) {
                stands = false;
            }
            last &= instant <= now;
            boolean pending = !stands && instant <= now;
            boolean repeats = known != null && known.due() == due;
            if (pending && !repeats) {
                nearest = Math.max(nearest, instant);
            }
            if (pending) {
                updated.add(new WarningRaised(lead, due, true));
            } else if (known != null) {
                updated.add(new WarningRaised(lead, known.due(), stands));
            }
        }
        if (nearest != Long.MIN_VALUE) {
            boolean late = now - Math.max(nearest, clock.dueSince) > tolerance;
            long left = calendar.between(nearest, due);
            facts.add(new DeadlineFact.DeadlineWarning(clock.id, now, due, nearest, left, late, last));
        }
        return updated.equals(raised) ? standing : standing.with(updated);
    }

    long next(ClockStanding standing) {
        long next = CaseClocks.NEVER;
        for (int lead = 0; lead < leads.size(); lead++) {
            var known = find(standing.warnings(), lead);
            if (known == null || !known.stands()) {
                next = Math.min(next, Leads.instant(calendar, standing.due(), leads.get(lead)));
            }
        }
        return next;
    }

    private static @Nullable WarningRaised find(List<WarningRaised> raised, int lead) {
        for (var warning : raised) {
            if (warning.lead() == lead) {
                return warning;
            }
        }
        return null;
    }
}
