package city.otklik.deadlines;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.timeline.ClockId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what the clocks announce, as a subscriber does, and objects to what must never be. */
final class Watch {
    private final Map<ClockId, String> status = new HashMap<>();
    private final Map<ClockId, Instant> due = new HashMap<>();
    private final Set<Object> seen = new HashSet<>();
    private final Duration grace;

    Watch(Duration grace) {
        this.grace = grace;
    }

    void read(List<DeadlineFact> facts, CaseClocks state, Instant now) {
        for (var fact : facts) {
            check(fact.at().equals(now), "announced at another instant than now", fact);
            if (fact instanceof DeadlineFact.OfClock ofClock) {
                read(ofClock, state, now);
            } else if (fact instanceof DeadlineFact.ClarificationUnanswered reminder) {
                check(seen.add("reminder" + reminder.clarification()), "reminded twice", fact);
                check(!reminder.remindedFor().isAfter(now), "reminded early", fact);
            } else if (fact instanceof DeadlineFact.LastReworkRound last) {
                check(seen.add("last" + last.version()), "last round announced twice", fact);
            }
        }
    }

    private void read(DeadlineFact.OfClock fact, CaseClocks state, Instant now) {
        var id = fact.clock();
        var before = status.getOrDefault(id, "none");
        var known = due.get(id);
        switch (fact) {
            case DeadlineFact.DeadlineSet set -> follow(fact, before, "running", "none", "cancelled");
            case DeadlineFact.DeadlineMoved moved -> {
                check(moved.oldDue().equals(known), "moved from a due instant never announced", fact);
                check(!moved.oldDue().equals(moved.due()), "moved to where it was", fact);
                follow(fact, before, "running", "running");
            }
            case DeadlineFact.DeadlineSuspended suspended -> follow(fact, before, "suspended", "running");
            case DeadlineFact.DeadlineResumed resumed -> follow(fact, before, "running", "suspended");
            case DeadlineFact.DeadlineWarning warning -> {
                check(before.equals("running"), "warned of a clock that does not run", fact);
                check(warning.due().equals(known), "warned of another due instant", fact);
                check(!warning.raisedFor().isAfter(now), "warned early", fact);
                check(now.isBefore(warning.due().plus(grace)), "warned of what is breached", fact);
                check(seen.add(List.of(id, warning.due(), warning.raisedFor())), "warned twice", fact);
            }
            case DeadlineFact.DeadlineBreached breached -> {
                follow(fact, before, "missed", "running", "met");
                var announced = Objects.requireNonNull(state.clock(id)).status();
                check(
                        !now.isBefore(breached.due().plus(grace)) || announced != ClockStatus.MISSED,
                        "breached early",
                        fact);
            }
            case DeadlineFact.BreachWithdrawn withdrawn -> {
                check(!withdrawn.evidence().isEmpty(), "withdrawn without evidence", fact);
                check(withdrawn.due().equals(known), "withdrew another breach", fact);
                follow(fact, before, "running", "missed", "overrun");
            }
            case DeadlineFact.DeadlineMet met -> {
                check(!met.metAt().isAfter(met.due()), "met too late", fact);
                follow(fact, before, "met", "running", "suspended", "met", "cancelled");
            }
            case DeadlineFact.DeadlineOverrun overrun -> {
                check(overrun.doneAt().isAfter(overrun.due()), "overrun in time", fact);
                check(overrun.elapsed().compareTo(overrun.working()) >= 0, "more working time than time", fact);
                follow(fact, before, "overrun", "missed", "overrun");
            }
            case DeadlineFact.DeadlineCancelled cancelled ->
                follow(fact, before, "cancelled", "running", "suspended", "met");
        }
    }

    private void follow(DeadlineFact.OfClock fact, String before, String after, String... allowed) {
        check(List.of(allowed).contains(before), "announced of a clock that was " + before, fact);
        status.put(fact.clock(), after);
        due.put(fact.clock(), fact.due());
    }

    static void check(boolean holds, String objection, Object what) {
        if (!holds) {
            throw new AssertionError(objection + ": " + what);
        }
    }
}
