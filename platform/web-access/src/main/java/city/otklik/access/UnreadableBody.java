package city.otklik.access;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a body is wrong, never what it held: a body may hold a citizen's words. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> AccessRefusals.unknownField(field(unknown), known(unknown));
            case InvalidNullException missing -> AccessRefusals.missingField(field(missing));
            case BrokenRuleException broken -> broken.at(field(broken));
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> AccessRefusals.missingField(field(mismatch));
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() -> AccessRefusals.malformedJson(0, 0);
            case MismatchedInputException mismatch ->
                AccessRefusals.malformedField(field(mismatch), ExpectedValue.of(mismatch.getTargetType()));
            case StreamReadException broken ->
                AccessRefusals.malformedJson(
                        broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
            case null -> AccessRefusals.missingBody();
            default -> AccessRefusals.malformedJson(0, 0);
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }

    private static String field(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
