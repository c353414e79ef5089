package city.otklik.deadlines;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what the clocks announce, as a subscriber does, and objects to what must never be. */
final class Watch {
    private final Map<ClockId, String> course = new HashMap<>();
    private final Map<ClockId, Long> due = new HashMap<>();
    private final Set<Object> said = new HashSet<>();
    private final long grace;

    Watch(long grace) {
        this.grace = grace;
    }

    void read(List<DeadlineFact> facts, CaseClocks state, long now) {
        for (var fact : facts) {
            check(fact.at() == now, "told at another instant than now", fact);
            if (fact instanceof DeadlineFact.OfClock ofClock) {
                read(ofClock, state, now);
            } else if (fact instanceof DeadlineFact.ClarificationUnanswered reminder) {
                check(said.add("reminder" + reminder.clarification()), "reminded twice", fact);
                check(reminder.remindedFor() <= now, "reminded early", fact);
            } else if (fact instanceof DeadlineFact.LastReworkRound last) {
                check(said.add("last" + last.version()), "last round told twice", fact);
            }
        }
    }

    private void read(DeadlineFact.OfClock fact, CaseClocks state, long now) {
        var id = fact.clock();
        var before = course.getOrDefault(id, "none");
        long told = due.getOrDefault(id, Long.MIN_VALUE);
        switch (fact) {
            case DeadlineFact.DeadlineSet set -> follow(fact, before, "running", "none", "cancelled");
            case DeadlineFact.DeadlineMoved moved -> {
                check(told == moved.oldDue(), "moved from a due instant nobody was told", fact);
                check(moved.oldDue() != moved.due(), "moved to where it was", fact);
                follow(fact, before, "running", "running");
            }
            case DeadlineFact.DeadlineSuspended suspended -> follow(fact, before, "suspended", "running");
            case DeadlineFact.DeadlineResumed resumed -> follow(fact, before, "running", "suspended");
            case DeadlineFact.DeadlineWarning warning -> {
                check(before.equals("running"), "warned of a clock that does not run", fact);
                check(told == warning.due(), "warned of another due instant", fact);
                check(warning.raisedFor() <= now, "warned early", fact);
                check(now < warning.due() + grace, "warned of what is breached", fact);
                check(said.add(List.of(id, warning.due(), warning.raisedFor())), "warned twice", fact);
            }
            case DeadlineFact.DeadlineBreached breached -> {
                follow(fact, before, "missed", "running", "met");
                var status = Objects.requireNonNull(state.standing(id)).status();
                check(now >= breached.due() + grace || status != ClockStatus.MISSED, "breached early", fact);
            }
            case DeadlineFact.BreachWithdrawn withdrawn -> {
                check(!withdrawn.evidence().isEmpty(), "withdrawn without evidence", fact);
                check(told == withdrawn.due(), "withdrew another breach", fact);
                follow(fact, before, "running", "missed", "overrun");
            }
            case DeadlineFact.DeadlineMet met -> {
                check(met.metAt() <= met.due(), "met too late", fact);
                follow(fact, before, "met", "running", "suspended", "met", "cancelled");
            }
            case DeadlineFact.DeadlineOverrun overrun -> {
                check(overrun.doneAt() > overrun.due(), "overrun in time", fact);
                check(overrun.elapsedMillis() >= overrun.workingMillis(), "more working time than time", fact);
                follow(fact, before, "overrun", "missed", "overrun");
            }
            case DeadlineFact.DeadlineCancelled cancelled ->
                follow(fact, before, "cancelled", "running", "suspended", "met");
        }
    }

    private void follow(DeadlineFact.OfClock fact, String before, String after, String... allowed) {
        check(List.of(allowed).contains(before), "told of a clock that was " + before, fact);
        course.put(fact.clock(), after);
        due.put(fact.clock(), fact.due());
    }

    static void check(boolean holds, String objection, Object what) {
        if (!holds) {
            throw new AssertionError(objection + ": " + what);
        }
    }
}
