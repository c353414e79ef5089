package city.otklik.intake.receiving;

import city.otklik.access.Refusal;
import city.otklik.facts.PriorityClass;
import org.springframework.http.HttpStatus;

/** Why a change that the curator asks for is not carried out. */
final class CuratorRefusals {

    private CuratorRefusals() {}

    /** The case has this priority class already. */
    static Refusal samePriority(PriorityClass priority) {
        return Refusal.of("same-priority", HttpStatus.CONFLICT).at("priority").with("priority", priority);
    }
}
