package city.otklik.simulator.callbacks;

import city.otklik.simulator.behaviour.NetworkBehaviour;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Network;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a network calls the servers of its communities; a network that has no callbacks has no such bean. */
public interface CallbackProtocol {

    Network network();

    /** The settings in force. */
    NetworkBehaviour behaviour();

    /** The comment as events show it. */
    JsonNode shown(Comment comment);

    /** The delivery of an event. */
    CallbackRequest event(CallbackServer server, CallbackEvent event);

    /** The same event with another text and a wrong secret or signature, which nobody may believe. */
    CallbackRequest forgery(CallbackServer server, CallbackEvent event);

    /** Whether a body answered with HTTP 200 means that the event was taken. */
    default boolean takes(String answer) {
        return true;
    }

    /** What a new server is asked first; empty where servers need no confirmation. */
    default Optional<CallbackRequest> confirmation(CallbackServer server) {
        return Optional.empty();
    }

    /** Whether a body answered with HTTP 200 confirms the server. */
    default boolean confirms(CallbackServer server, String answer) {
        return true;
    }
}
