package city.otklik.simulator.accounts;

/**
 * A community with a wall: a group, a page, a channel.
 *
 * @param groupId its number, positive; as an author and as the owner of its wall it is the negative of it
 * @param adminId the person who administers it
 * @param groupsCanPost whether other communities may comment on its wall
 * @param hyperlinksForbidden whether comments with links are refused
 */
public record Community(long groupId, String name, long adminId, boolean groupsCanPost, boolean hyperlinksForbidden) {}
