package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A field of the request is missing, or cannot be what it says. */
record Incomplete(String field, String problem, String remedy) implements Refusal {

    private static final int LONGEST = 20_000;

    /** The refusal of a text that says nothing or too much, empty where it is one. */
    static Optional<Refusal> unless(String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.of(new Incomplete(field, "is empty", "Say it in a sentence; it is kept with the case"))
                : tooLong(field, text);
    }

    static Optional<Refusal> tooLong(String field, String text) {
        return text.length() > LONGEST
                ? Optional.of(new Incomplete(
                        field, "has more than " + LONGEST + " characters", "Say it in fewer words, or attach a file"))
                : Optional.empty();
    }

    @Override
    public String detail() {
        return field + ": " + problem;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
