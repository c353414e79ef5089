package city.otklik.simulator.networks.vk;

/**
 * Something a callback server is to be told.
 *
 * @param number the order of events over all communities
 * @param delivered whether the server answered {@code ok}
 */
record VkEvent(long number, long groupId, long serverId, VkEventType type, VkComment comment, boolean delivered) {

    /** The same for every delivery of this event. */
    String eventId() {
        return String.format("%040x", serverId * 1_000_000_007L + number);
    }

    VkEvent done() {
        return new VkEvent(number, groupId, serverId, type, comment, true);
    }
}
