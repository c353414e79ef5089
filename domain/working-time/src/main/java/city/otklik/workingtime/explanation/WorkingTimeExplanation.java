package city.otklik.workingtime.explanation;

import city.otklik.workingtime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Why there is that much working time between two instants.
 *
 * @param from the earlier instant
 * @param to the later instant
 * @param working the working time between them
 * @param zone the zone of the timetable, for rendering
 * @param provisional whether the stretch touches a year without a published calendar
 * @param complete false when the stretch is so long that only its first lines are listed
 * @param lines what happens on the way, in order
 */
public record WorkingTimeExplanation(
        Instant from,
        Instant to,
        Duration working,
        ZoneId zone,
        boolean provisional,
        boolean complete,
        List<ExplanationLine> lines) {
    /** Copies the list. */
    public WorkingTimeExplanation {
        lines = List.copyOf(lines);
    }

    /** Explains the stretch between two instants, in either order. */
    public static WorkingTimeExplanation ofSpan(WorkingTime time, Instant from, Instant to) {
        var first = from.isAfter(to) ? to : from;
        var last = from.isAfter(to) ? from : to;
        var walk = new ExplanationWalk(time, first.toEpochMilli(), last.toEpochMilli());
        var lines = walk.lines();
        return new WorkingTimeExplanation(
                first,
                last,
                time.between(first, last),
                time.zone(),
                time.provisional(first.toEpochMilli(), last.toEpochMilli()),
                walk.complete(),
                lines);
    }

    /** The explanation as lines of text, each ended by a line feed. */
    public String render(Language language) {
        return new ExplanationText(this, language).render();
    }
}
