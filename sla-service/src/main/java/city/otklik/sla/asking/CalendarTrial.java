package city.otklik.sla.asking;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.calendars.CalendarsInForce;
import city.otklik.sla.keeping.ClocksInForce;
import city.otklik.sla.keeping.InForce;
import city.otklik.workingtime.CalendarVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tries a calendar on the running clocks of this instance without publishing it. */
record CalendarTrial(CaseLookup cases, CalendarShelf shelf, ClocksInForce rules) {

    static final int LISTED = 1_000;

    CalendarAnswers.Difference of(CalendarVersion candidate) {
        CalendarsInForce then = shelf.with(candidate);
        if (then == null) {
            return new CalendarAnswers.Difference(candidate.calendarId(), 0, List.of());
        }
        cases.requireAllWithinReach();
        InForce now = rules.now();
        Clocks clocks = now.clocks().withCalendars(then.calendars());
        Instant at = candidate.publishedAt();
        List<CalendarAnswers.Move> moves = new ArrayList<>();
        int[] moving = {0};
        cases.forEach((caseId, kept) -> {
            if (kept.clocks().isLive()) {
                for (DeadlineFact fact : clocks.recalculated(kept.clocks(), MoveCause.CALENDAR, at)
                        .facts()) {
                    if (fact instanceof DeadlineFact.DeadlineMoved moved) {
                        moving[0]++;
                        list(moves, caseId, moved);
                    }
                }
            }
        });
        return new CalendarAnswers.Difference(candidate.calendarId(), moving[0], moves);
    }

    private static void list(List<CalendarAnswers.Move> moves, String caseId, DeadlineFact.DeadlineMoved moved) {
        if (moves.size() < LISTED) {
            moves.add(new CalendarAnswers.Move(
                    caseId, moved.clock().kind(), moved.clock().round(), moved.oldDue(), moved.due()));
        }
    }
}
