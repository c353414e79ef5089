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

    /** It is not in doubt: a rejection is proposed, and another person decides. */
    static Refusal caseInWork(String caseId) {
        return Refusal.of("case-in-work", HttpStatus.CONFLICT)
                .under("§15")
                .with("caseId", caseId)
                .with("proposal", "POST /cases/" + caseId + "/rejection/proposal");
    }

    /** Another proposal waits for its decision. */
    static Refusal proposedAlready(String login) {
        return Refusal.of("rejection-proposed-already", HttpStatus.CONFLICT)
                .under("§15")
                .with("login", login);
    }

    /** The passage is not in the message. */
    static Refusal passageNotFound() {
        return Refusal.of("passage-not-found", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§15")
                .at("passage");
    }

    /** No proposal waits: none was made, or it is decided or void. */
    static Refusal nothingProposed(String caseId) {
        return Refusal.of("no-rejection-proposed", HttpStatus.CONFLICT)
                .under("§15")
                .with("caseId", caseId);
    }

    /** Who proposed a rejection does not decide it, in whatever role. */
    static Refusal ownProposal(String login) {
        return Refusal.of("own-proposal", HttpStatus.FORBIDDEN).under("§15").with("login", login);
    }

    /** A person decided about this rejection already. */
    static Refusal confirmedAlready(String caseId) {
        return Refusal.of("rejection-decided-by-person", HttpStatus.CONFLICT)
                .under("§15")
                .with("caseId", caseId);
    }

    /** The executor has nothing to decide about this message, or the security contact sees no threat in it. */
    static Refusal sealedForCaller(String caseId) {
        return Refusal.of("sealed-text", HttpStatus.FORBIDDEN).under("§15").with("caseId", caseId);
    }

    /** Screening did not doubt the message, or somebody has decided already. */
    static Refusal nothingToDecide(CaseStatus status) {
        return Refusal.of("nothing-to-decide", HttpStatus.CONFLICT)
                .under("§15")
                .with("state", new Phrase(status.name(), status.key() + ".title"));
    }
}
