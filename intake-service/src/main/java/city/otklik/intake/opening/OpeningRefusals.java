package city.otklik.intake.opening;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why a case is not shown. */
final class OpeningRefusals {

    private OpeningRefusals() {}

    /** The security contact reads only sealed messages in which a threat was found. */
    static Refusal noThreat(String caseId) {
        return Refusal.of("no-threat", HttpStatus.FORBIDDEN).under("§15").with("caseId", caseId);
    }
}
