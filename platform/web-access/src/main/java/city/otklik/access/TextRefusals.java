package city.otklik.access;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** Why a text of a request is not taken. */
final class TextRefusals {

    private static final Set<String> NAMED = Set.of("reason", "remark", "text", "to");

    private TextRefusals() {}

    static Refusal missingText(String field) {
        return about("missing-text", field);
    }

    static Refusal tooLong(String field, int longest) {
        return about("too-long", field).with("longest", longest);
    }

    private static Refusal about(String rule, String field) {
        return Refusal.of(rule, HttpStatus.UNPROCESSABLE_CONTENT)
                .at(field)
                .with("field", NAMED.contains(field) ? new Phrase(field, "field." + field) : field);
    }
}
