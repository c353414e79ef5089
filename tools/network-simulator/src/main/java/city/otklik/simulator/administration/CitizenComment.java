package city.otklik.simulator.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen writes.
 *
 * @param commentId the next free number where it is left out; asking again for an existing one changes nothing
 * @param replyTo the comment it answers; left out for one under the post itself
 * @param citizenId a person's number, positive
 */
record CitizenComment(
        @JsonProperty(required = true) long ownerId,
        @JsonProperty(required = true) long postId,
        @Nullable Long commentId,
        @Nullable Long replyTo,
        @JsonProperty(required = true) long citizenId,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String text) {}
