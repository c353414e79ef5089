package city.otklik.access.worded;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How the outcome of a command reads over HTTP. */
public final class Answers {

    private Answers() {}

    /** Done: {@code status} with the answer and the new {@code ETag}; refused: a problem; overtaken: 412. */
    public static ResponseEntity<?> of(HttpStatus status, Outcome<? extends Refusal, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done<? extends Refusal, ?>(Object answer, long revision) ->
                ResponseEntity.status(status).eTag(etag(revision)).body(answer);
            case Outcome.Refused<? extends Refusal, ?>(Refusal refusal) -> of(refusal);
            case Outcome.Overtaken<? extends Refusal, ?>(long expected, long actual) ->
                of(new Changed(expected, actual));
        };
    }

    public static ResponseEntity<ProblemDetail> of(Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(refusal));
    }

    public static ProblemDetail problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail());
        problem.setType(URI.create("urn:otklik:refusal:" + refusal.rule()));
        problem.setTitle(refusal.rule().replace('-', ' '));
        problem.setProperty("remedy", refusal.remedy());
        if (!refusal.clause().isEmpty()) {
            problem.setProperty("clause", refusal.clause());
        }
        if (!refusal.field().isEmpty()) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that an {@code If-Match} names, null where the header is missing or {@code *}.
     *
     * @throws MalformedIfMatch when it is neither a quoted number nor {@code *}
     */
    public static @Nullable Long revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String bare = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.valueOf(bare);
        } catch (NumberFormatException e) {
            throw new MalformedIfMatch(ifMatch);
        }
    }

    /** The case was changed by another hand since the caller read it. */
    public record Changed(long expected, long actual) implements Refusal {
        @Override
        public String detail() {
            return "The case stands at revision " + actual + ", you acted on revision " + expected;
        }

        @Override
        public String remedy() {
            return "Read the case again and decide on what it says now";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.PRECONDITION_FAILED;
        }
    }

    /** An {@code If-Match} that is no ETag of ours. */
    public static final class MalformedIfMatch extends RuntimeException implements Refusal {
        private static final long serialVersionUID = 1L;

        MalformedIfMatch(String header) {
            super("If-Match: " + header + " is no revision of a case");
        }

        @Override
        public String detail() {
            return getMessage() == null ? "" : getMessage();
        }

        @Override
        public String field() {
            return "If-Match";
        }

        @Override
        public String remedy() {
            return "Send back the ETag of the case as you received it, or leave the header out";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.BAD_REQUEST;
        }
    }
}
