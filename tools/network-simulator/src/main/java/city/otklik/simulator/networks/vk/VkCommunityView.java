package city.otklik.simulator.networks.vk;

import java.util.Map;

/** A community with its keys, as the administration shows it. */
record VkCommunityView(
        long groupId,
        long ownerId,
        String name,
        long adminId,
        boolean groupsCanPost,
        boolean hyperlinksForbidden,
        Map<VkTokenKind, String> tokens) {}
