package city.otklik.intake.linking;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why a case is not linked with an earlier one. */
final class RepeatRefusals {

    private RepeatRefusals() {}

    static Refusal tooManyRepeats(int most) {
        return Refusal.of("too-many-repeats", HttpStatus.CONFLICT).under("§14").with("most", most);
    }

    static Refusal unknownEarlierCase(String repeatOf) {
        return Refusal.of("unknown-earlier-case", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§14")
                .at("repeatOf")
                .with("repeatOf", repeatOf);
    }

    /** The case named was not sent before this one. */
    static Refusal noEarlierCase(String repeatOf) {
        return Refusal.of("no-earlier-case", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§14")
                .at("repeatOf")
                .with("repeatOf", repeatOf);
    }

    /** The same was decided before. */
    static Refusal decidedBefore(String repeatOf, boolean confirmed) {
        return Refusal.of("repeat-decided-before", HttpStatus.CONFLICT)
                .under("§14")
                .at("repeatOf")
                .with("repeatOf", repeatOf)
                .with("decision", new Phrase(confirmed, "repeat." + (confirmed ? "confirmed" : "denied")));
    }
}
