package city.otklik.simulator.networks.vk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A community to be founded; asking again for one that is there changes what is given and keeps its tokens.
 *
 * @param groupId positive; the next free one where it is left out
 * @param tokens values by kind; left out: one of each kind is made; empty: the city has no key to this community
 * @param rights what all its tokens may do; everything where it is left out
 */
record VkCommunityOrder(
        @Nullable Long groupId,
        @JsonProperty(required = true) String name,
        @Nullable Long adminId,
        @Nullable Boolean groupsCanPost,
        @Nullable Boolean hyperlinksForbidden,
        @Nullable Map<VkTokenKind, String> tokens,
        @Nullable Set<String> rights) {

    Optional<String> objection() {
        if (groupId != null && groupId <= 0) {
            return Optional.of("groupId: a community's number is positive; only its ownerId is negative");
        }
        if (name.isBlank()) {
            return Optional.of("name: give the name that people see");
        }
        if (rights != null && !VkToken.ALL_RIGHTS.containsAll(rights)) {
            return Optional.of("rights: only wall, photos, docs, manage are known");
        }
        return Optional.empty();
    }
}
