package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;

/**
 * A community with a wall.
 *
 * @param groupId its number, positive; its wall belongs to the negative of it
 * @param adminId the person who administers it
 * @param groupsCanPost whether other communities may comment on its wall
 * @param hyperlinksForbidden whether comments with links are refused
 */
record VkCommunity(long groupId, String name, long adminId, boolean groupsCanPost, boolean hyperlinksForbidden) {

    Wall wall() {
        return new Wall(Network.VK, -groupId);
    }
}
