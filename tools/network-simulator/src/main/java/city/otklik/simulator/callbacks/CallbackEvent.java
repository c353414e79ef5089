package city.otklik.simulator.callbacks;

import city.otklik.simulator.threads.CommentChange;
import tools.jackson.databind.JsonNode;

/**
 * A change that a callback server is to receive.
 *
 * @param number the order of events over all communities of the network
 * @param comment as the network showed it when it changed
 * @param delivered whether the server took it
 */
public record CallbackEvent(
        long number, long groupId, long serverId, CommentChange.Kind type, JsonNode comment, boolean delivered) {

    CallbackEvent asDelivered() {
        return new CallbackEvent(number, groupId, serverId, type, comment, true);
    }
}
