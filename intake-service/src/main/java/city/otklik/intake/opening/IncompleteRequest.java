package city.otklik.intake.opening;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** A field of the request is missing or cannot be what it says. */
public record IncompleteRequest(String field, String problem, String remedy) implements Refusal {

    @Override
    public String detail() {
        return field + ": " + problem;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
