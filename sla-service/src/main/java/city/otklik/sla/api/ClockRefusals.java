package city.otklik.sla.api;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why the clocks are not held or released. */
final class ClockRefusals {

    private ClockRefusals() {}

    /** The reason is missing, or longer than that. */
    static Refusal noReason(int longest) {
        return Refusal.of("no-reason", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("reason")
                .with("longest", longest);
    }
}
