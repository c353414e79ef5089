package city.otklik.simulator.networks.vk.callbacks;

import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.behaviour.NetworkBehaviour;
import city.otklik.simulator.callbacks.CallbackEvent;
import city.otklik.simulator.callbacks.CallbackProtocol;
import city.otklik.simulator.callbacks.CallbackRequest;
import city.otklik.simulator.callbacks.CallbackServer;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.networks.vk.wall.VkCommentRenderer;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.CommentChange;
import city.otklik.simulator.threads.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** VK's Callback API: a confirmation code first, then events that are answered with {@code ok}. */
@Component
final class VkCallbackProtocol implements CallbackProtocol {

    private final VkCommentRenderer renderer;
    private final Behaviour<VkProperties> behaviour;
    private final JsonMapper json;

    VkCallbackProtocol(VkCommentRenderer renderer, Behaviour<VkProperties> behaviour, JsonMapper json) {
        this.renderer = renderer;
        this.behaviour = behaviour;
        this.json = json;
    }

    /** The name of an event in settings and deliveries. */
    static String type(CommentChange.Kind kind) {
        return switch (kind) {
            case NEW -> "wall_reply_new";
            case EDIT -> "wall_reply_edit";
            case DELETE -> "wall_reply_delete";
        };
    }

    static String confirmationCode(long groupId) {
        return String.format("%08x", (int) (groupId * 0x9E3779B1L) ^ 0x5bd1e995);
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public NetworkBehaviour behaviour() {
        return behaviour.current();
    }

    @Override
    public JsonNode shown(Comment comment) {
        return renderer.json(comment);
    }

    @Override
    public Optional<CallbackRequest> confirmation(CallbackServer server) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "confirmation");
        body.put("group_id", server.groupId());
        body.put("event_id", eventId(server.serverId()));
        body.put("v", server.version());
        return Optional.of(request(server, body));
    }

    @Override
    public boolean confirms(CallbackServer server, String answer) {
        return answer.equals(confirmationCode(server.groupId()));
    }

    @Override
    public boolean takes(String answer) {
        return answer.equals("ok");
    }

    @Override
    public CallbackRequest event(CallbackServer server, CallbackEvent event) {
        JsonNode comment = event.comment();
        Object object = event.type() == CommentChange.Kind.DELETE
                ? Map.of(
                        "owner_id", comment.path("owner_id"),
                        "id", comment.path("id"),
                        "post_id", comment.path("post_id"),
                        "deleter_id", comment.path("from_id"))
                : comment;
        return event(server, event, object, server.secret());
    }

    @Override
    public CallbackRequest forgery(CallbackServer server, CallbackEvent event) {
        ObjectNode object = json.createObjectNode();
        for (String field : new String[] {"id", "from_id", "owner_id", "post_id", "date"}) {
            object.set(field, event.comment().path(field));
        }
        object.put("text", "подделка");
        return event(server, event, object, "not-" + server.secret());
    }

    private CallbackRequest event(CallbackServer server, CallbackEvent event, Object object, String secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type(event.type()));
        body.put("object", object);
        body.put("group_id", server.groupId());
        body.put("event_id", eventId(server.serverId() * 1_000_000_007L + event.number()));
        body.put("v", server.version());
        if (!server.secret().isEmpty()) {
            body.put("secret", secret);
        }
        return request(server, body);
    }

    /** The same for every delivery of one event. */
    private static String eventId(long number) {
        return String.format("%040x", number);
    }

    private CallbackRequest request(CallbackServer server, Map<String, Object> body) {
        return CallbackRequest.json(server.url(), json.writeValueAsString(body));
    }
}
