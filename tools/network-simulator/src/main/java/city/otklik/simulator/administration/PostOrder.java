package city.otklik.simulator.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A post to be written; asking again for an existing one changes nothing.
 *
 * @param ownerId the wall; a community's is the negative of its number
 * @param postId the next free number where it is left out
 * @param authorId the wall's owner where it is left out
 */
record PostOrder(
        @JsonProperty(required = true) long ownerId,
        @Nullable Long postId,
        @Nullable Long authorId,
        @Nullable String text) {}
