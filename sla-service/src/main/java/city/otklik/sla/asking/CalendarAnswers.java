package city.otklik.sla.asking;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calendar desk answers. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    /** A version of a calendar; {@code publishedBy} is the role and login of a person, or the service itself. */
    record Version(String calendar, String version, Instant publishedAt, String publishedBy) {
        static Version of(WorkingCalendarPublished text) {
            return new Version(text.getCalendarId(), text.getVersion(), text.getPublishedAt(), text.getPublishedBy());
        }
    }

    /** A version with its text. */
    record Text(Version version, String content) {}

    /** @param calendar id of the calendar; null where the text does not even say that much */
    record Check(boolean usable, @Nullable String calendar, List<CalendarFileProblem> problems) {}

    /** One running clock that would move. */
    record Move(String caseId, ClockKind clock, int round, Instant oldDue, Instant newDue) {}

    /**
     * What publishing would do.
     *
     * @param moving how many running clocks would move
     * @param moves the first of them, at most a thousand
     */
    record Difference(String calendar, int moving, List<Move> moves) {}
}
