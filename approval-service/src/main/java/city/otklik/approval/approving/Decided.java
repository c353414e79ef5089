package city.otklik.approval.approving;

import city.otklik.facts.AnswerKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;

/**
 * What the curator is told.
 *
 * @param approved false where it was returned
 * @param rounds versions since the last answer, this one included
 * @param waited from the submission to the word, elapsed
 */
record Decided(
        int version,
        String contentHash,
        boolean approved,
        AnswerKind kind,
        @JsonIgnore int rounds,
        @JsonIgnore Duration waited) {}
