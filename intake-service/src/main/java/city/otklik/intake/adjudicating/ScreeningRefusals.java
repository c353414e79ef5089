package city.otklik.intake.adjudicating;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import city.otklik.facts.RejectionGround;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a person's decision on §15 is not carried out. */
final class ScreeningRefusals {

    private ScreeningRefusals() {}

    static Refusal missingGround() {
        return Refusal.of("missing-ground", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§15")
                .at("ground")
                .with("grounds", List.of(RejectionGround.values()));
    }

    /** Its clocks run: only the supervisor rejects it. */
    static Refusal caseInWork(String caseId) {
        return Refusal.of("case-in-work", HttpStatus.FORBIDDEN).under("§15").with("caseId", caseId);
    }

    /** Screening did not doubt the message, or somebody has decided already. */
    static Refusal nothingToDecide(CaseStatus status) {
        return Refusal.of("nothing-to-decide", HttpStatus.CONFLICT)
                .under("§15")
                .with("state", new Phrase(status.name(), status.key() + ".title"));
    }
}
