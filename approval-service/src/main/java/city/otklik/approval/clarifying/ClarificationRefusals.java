package city.otklik.approval.clarifying;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why the author is not asked, or a clarification not withdrawn. */
final class ClarificationRefusals {

    private ClarificationRefusals() {}

    static Refusal tooManyClarifications(int most) {
        return Refusal.of("too-many-clarifications", HttpStatus.CONFLICT)
                .under("§10")
                .with("most", most);
    }

    /** The case has no clarification of this number. */
    static Refusal unknownClarification(int clarification) {
        return Refusal.of("unknown-clarification", HttpStatus.NOT_FOUND)
                .under("§10")
                .with("clarification", clarification);
    }
}
