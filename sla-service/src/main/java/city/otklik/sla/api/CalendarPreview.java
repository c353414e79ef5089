package city.otklik.sla.api;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.sla.calendars.CurrentCalendars;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.processing.CurrentRules;
import city.otklik.sla.processing.RuleSet;
import city.otklik.workingtime.CalendarVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tries a calendar on the running clocks of this instance without publishing it. */
record CalendarPreview(CaseLookup cases, PublishedCalendars published, CurrentRules rules) {

    static final int LISTED = 1_000;

    CalendarViews.DifferenceView of(CalendarVersion candidate) {
        CurrentCalendars then = published.with(candidate);
        if (then == null) {
            return new CalendarViews.DifferenceView(candidate.calendarId(), 0, List.of());
        }
        cases.requireAllWithinReach();
        RuleSet now = rules.now();
        Clocks clocks = now.clocks().withCalendars(then.calendars());
        Instant at = candidate.publishedAt();
        List<CalendarViews.MoveView> moves = new ArrayList<>();
        int[] moving = {0};
        cases.forEach((caseId, stored) -> {
            if (stored.clocks().isLive()) {
                for (DeadlineFact fact : clocks.recalculated(stored.clocks(), MoveCause.CALENDAR, at)
                        .facts()) {
                    if (fact instanceof DeadlineFact.DeadlineMoved moved) {
                        moving[0]++;
                        list(moves, caseId, moved);
                    }
                }
            }
        });
        return new CalendarViews.DifferenceView(candidate.calendarId(), moving[0], moves);
    }

    private static void list(List<CalendarViews.MoveView> moves, String caseId, DeadlineFact.DeadlineMoved moved) {
        if (moves.size() < LISTED) {
            moves.add(new CalendarViews.MoveView(
                    caseId, moved.clock().kind(), moved.clock().round(), moved.oldDue(), moved.due()));
        }
    }
}
