package city.otklik.access;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a body breaks a rule that its field names only together with the path to it. */
final class BrokenRuleException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Refusal> rule;

    BrokenRuleException(JsonParser json, Class<?> type, Function<String, Refusal> rule) {
        super(json, "A rule for every request is broken", type);
        this.rule = rule;
    }

    Refusal at(String field) {
        return rule.apply(field);
    }
}
