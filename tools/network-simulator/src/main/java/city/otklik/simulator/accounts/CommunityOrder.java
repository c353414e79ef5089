package city.otklik.simulator.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A community to be created; asking again for an existing one changes what is given and keeps its tokens.
 *
 * @param groupId positive; the next free one where it is left out
 * @param tokens values by kind; left out: one of each kind is made; empty: the city has no token of this community
 * @param rights what all its tokens may do; everything where it is left out
 */
public record CommunityOrder(
        @Nullable Long groupId,
        @JsonProperty(required = true) String name,
        @Nullable Long adminId,
        @Nullable Boolean groupsCanPost,
        @Nullable Boolean hyperlinksForbidden,
        @Nullable Map<AccessToken.Kind, String> tokens,
        @Nullable Set<String> rights) {

    Optional<String> objection(List<String> allRights) {
        if (groupId != null && groupId <= 0) {
            return Optional.of("groupId: a community's number is positive; only its ownerId is negative");
        }
        if (name.isBlank()) {
            return Optional.of("name: give the name that people see");
        }
        if (rights != null && !allRights.containsAll(rights)) {
            return Optional.of("rights: only " + String.join(", ", allRights) + " are known");
        }
        return Optional.empty();
    }
}
