package city.otklik.simulator.networks.vk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen writes.
 *
 * @param replyTo the comment it answers; left out for one under the post itself
 * @param citizenId a person's number, positive
 */
record VkCitizenComment(
        @JsonProperty(required = true) long ownerId,
        @JsonProperty(required = true) long postId,
        @Nullable Long replyTo,
        @JsonProperty(required = true) long citizenId,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String text) {

    Optional<String> objection() {
        if (citizenId <= 0) {
            return Optional.of("citizenId: people have positive numbers");
        }
        return text.isBlank() ? Optional.of("text: an empty comment cannot be written") : Optional.empty();
    }
}
