package city.otklik.approval.clarifying;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why the author is not asked, or a clarification not withdrawn. */
final class ClarificationRefusals {

    private ClarificationRefusals() {}

    static Refusal emptyText() {
        return empty("text", "clarification");
    }

    static Refusal emptyReason() {
        return empty("reason", "reason");
    }

    /** The case has no clarification of this number. */
    static Refusal unknownClarification(int clarification) {
        return Refusal.of("unknown-clarification", HttpStatus.NOT_FOUND)
                .under("§10")
                .with("clarification", clarification);
    }

    private static Refusal empty(String field, String what) {
        return Refusal.of("empty-text", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§10")
                .at(field)
                .with("text", new Phrase(what, "empty-text." + what))
                .with("remedy", Phrase.words("empty-text." + what + ".remedy"));
    }
}
