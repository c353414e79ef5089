package city.otklik.sla.api;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why a calendar is not published or shown. */
final class CalendarRefusals {

    private CalendarRefusals() {}

    /**
     * The text is no calendar.
     *
     * @param line the first line that is wrong, from 1; 0 when the text as a whole lacks something
     * @param more how many further lines are wrong
     */
    static Refusal unreadable(int line, String problem, String remedy, int more) {
        return Refusal.of("unreadable-calendar", HttpStatus.UNPROCESSABLE_CONTENT)
                .with("line", line)
                .with("problem", problem)
                .with("remedy", remedy)
                .with("more", more);
    }

    /** No clock runs on a calendar of this id. */
    static Refusal nobodyUses(String calendar, String city, String curator) {
        return Refusal.of("calendar-nobody-uses", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("calendar")
                .with("calendar", calendar)
                .with("city", city)
                .with("curator", curator);
    }

    /** The text is the one in force. */
    static Refusal inForceAlready(String calendar, String version) {
        return Refusal.of("calendar-in-force-already", HttpStatus.CONFLICT)
                .with("calendar", calendar)
                .with("version", version);
    }

    static Refusal unknown(String calendar, String version) {
        return Refusal.of("unknown-calendar", HttpStatus.NOT_FOUND)
                .with("calendar", calendar)
                .with("version", version);
    }
}
