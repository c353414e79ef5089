package city.otklik.deadlines.timeline;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of one case while its history is replayed, and what is valid at the instant reached. */
final class Replay {
    final SlaPolicy policy;
    final Calendars calendars;
    final List<TimelineClock> clocks = new ArrayList<>(4);
    PriorityClass priority;
    WorkingTime city;
    WorkingTime curator;
    private long nextChange;

    Replay(SlaPolicy policy, Calendars calendars, ClockFact.Opening opening) {
        this.policy = policy;
        this.calendars = calendars;
        priority = opening.priority();
        long sentAt = opening.sentAt().toEpochMilli();
        city = calendars.city(sentAt);
        curator = calendars.curator(sentAt);
        nextChange = calendars.nextChange(sentAt);
    }

    PriorityTerms terms() {
        return policy.terms(priority);
    }

    long nextChange() {
        return nextChange;
    }

    /** From here on the calendars are known as published at that instant. */
    void calendarsChangedAt(long publication) {
        city = calendars.city(publication);
        curator = calendars.curator(publication);
        nextChange = calendars.nextChange(publication);
    }

    /** The calendar of that kind, as far as it is known at the instant reached. */
    WorkingTime calendarOf(ClockKind kind) {
        return kind == ClockKind.APPROVAL ? curator : city;
    }

    /** @param granted working time the policy grants; of DRAFT the lead, of FINAL_DRAFT 0 */
    TimelineClock start(ClockId id, long at, long granted, long due) {
        var clock = new TimelineClock(id, at, granted, due, calendarOf(id.kind()));
        clocks.add(clock);
        return clock;
    }

    @Nullable
    TimelineClock find(ClockId id) {
        for (var clock : clocks) {
            if (clock.id.equals(id)) {
                return clock;
            }
        }
        return null;
    }

    /** Whatever was due before that instant and is still open has been missed. */
    void reach(long instant) {
        for (var clock : clocks) {
            if (clock.state == ClockState.RUNNING && instant > clock.due) {
                clock.passed = true;
            }
        }
    }

    void endAll(long at, String reason) {
        for (var clock : clocks) {
            if (clock.isOpen()) {
                clock.lapse(at, reason);
            }
        }
    }
}
