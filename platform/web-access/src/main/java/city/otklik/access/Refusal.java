package city.otklik.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a command is not carried out: a value that a decider answers with. Its words are in the message bundles under
 * {@code refusal.<rule>.detail} (what is wrong here) and {@code refusal.<rule>.remedy} (what to do instead); they take the
 * parameters in their order as {@code {0}}, {@code {1}}.
 *
 * @param rule noun phrase in kebab case, such as {@code unknown-version}
 * @param status 409 for the wrong moment, 422 for a wrong content, 404 for an unknown thing, 403 for the wrong person
 * @param clause the clause of the regulation that it serves, such as {@code §12}; empty where there is none
 * @param field the field of the request that is wrong, such as {@code attachments[1]}; empty where it is no single one
 * @param parameters what the words and a program that reads the refusal need, by name; no personal data
 */
public record Refusal(String rule, HttpStatus status, String clause, String field, Map<String, Object> parameters) {

    public Refusal {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Refusal of(String rule, HttpStatus status) {
        return new Refusal(rule, status, "", "", Map.of());
    }

    /** The same, with the clause that it serves. */
    public Refusal under(String nextClause) {
        return new Refusal(rule, status, nextClause, field, parameters);
    }

    /** The same, with the field that is wrong. */
    public Refusal at(String nextField) {
        return new Refusal(rule, status, clause, nextField, parameters);
    }

    /** The same, with one more parameter. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Refusal(rule, status, clause, field, more);
    }
}
