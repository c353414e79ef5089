package city.otklik.access;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a body is wrong, never what stood in it: a body may hold a citizen's words. */
final class UnreadableBody {

    private static final String SEE = "The interface is described at " + OutsidePaths.API_DOCS;

    private UnreadableBody() {}

    static Refusal of(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                BadRequest.ofField(
                        "unknown-field",
                        field(unknown),
                        "Field " + field(unknown) + " is not known here",
                        "Known are " + known(unknown) + "; check the spelling or leave it out");
            case InvalidNullException missing -> BadRequest.missing("Field", field(missing));
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> BadRequest.missing("Field", field(mismatch));
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() ->
                BadRequest.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not the object wanted", SEE);
            case MismatchedInputException mismatch ->
                BadRequest.ofField(
                        "malformed-field",
                        field(mismatch),
                        "Field " + field(mismatch) + " does not hold what it should",
                        BadRequest.expected(mismatch.getTargetType()));
            case StreamReadException broken ->
                BadRequest.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed-json",
                        "The body is no JSON (line " + broken.getLocation().getLineNr() + ", column "
                                + broken.getLocation().getColumnNr() + ")",
                        "Send one JSON object in UTF-8. " + SEE);
            case null -> BadRequest.of(HttpStatus.BAD_REQUEST, "missing-body", "The request has no body", SEE);
            default -> BadRequest.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body cannot be read", SEE);
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "others"
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
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
