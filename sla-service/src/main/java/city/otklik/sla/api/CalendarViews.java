package city.otklik.sla.api;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calendar controller answers. */
final class CalendarViews {

    private CalendarViews() {}

    /** A version of a calendar; {@code publishedBy} is the role and login of a person, or the service itself. */
    record VersionView(String calendar, String version, Instant publishedAt, String publishedBy) {
        static VersionView of(WorkingCalendarPublished text) {
            return new VersionView(
                    text.getCalendarId(), text.getVersion(), text.getPublishedAt(), text.getPublishedBy());
        }
    }

    /** A version with its text. */
    record TextView(VersionView version, String content) {}

    /** @param calendar id of the calendar; null where the text does not even name it */
    record CheckView(boolean usable, @Nullable String calendar, List<CalendarFileProblem> problems) {}

    /** One running clock that would move. */
    record MoveView(String caseId, ClockKind clock, int round, Instant oldDue, Instant newDue) {}

    /**
     * What publishing would do.
     *
     * @param moving how many running clocks would move
     * @param moves the first of them, at most a thousand
     */
    record DifferenceView(String calendar, int moving, List<MoveView> moves) {}
}
