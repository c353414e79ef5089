package city.otklik.simulator.networks.vk;

import java.util.Set;

/**
 * A key to the interface.
 *
 * @param groupId the community it was made for, positive
 * @param userId the administrator of that community, whose key a user token is
 * @param rights what it may do: wall, photos, docs, manage
 */
record VkToken(String value, VkTokenKind kind, long groupId, long userId, Set<String> rights) {

    static final Set<String> ALL_RIGHTS = Set.of("wall", "photos", "docs", "manage");
}
