package city.otklik.simulator.accounts;

import java.util.Map;

/** A community with its tokens, as the administration shows it. */
public record CommunityView(
        long groupId,
        long ownerId,
        String name,
        long adminId,
        boolean groupsCanPost,
        boolean hyperlinksForbidden,
        Map<AccessToken.Kind, String> tokens) {}
