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
import java.util.List;
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
        return Optional.of(request(server, body("confirmation", server, server.serverId())));
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
        if (event.type() != CommentChange.Kind.DELETE) {
            return event(server, event, comment, server.secret());
        }
        ObjectNode deleted = copy(comment, "owner_id", "id", "post_id");
        deleted.set("deleter_id", comment.path("from_id"));
        return event(server, event, deleted, server.secret());
    }

    @Override
    public CallbackRequest forgery(CallbackServer server, CallbackEvent event) {
        ObjectNode forged = copy(event.comment(), "id", "from_id", "owner_id", "post_id", "date");
        return event(server, event, forged.put("text", "подделка"), "not-" + server.secret());
    }

    private ObjectNode copy(JsonNode comment, String... fields) {
        ObjectNode copy = json.createObjectNode();
        List.of(fields).forEach(field -> copy.set(field, comment.path(field)));
        return copy;
    }

    private CallbackRequest event(CallbackServer server, CallbackEvent event, JsonNode object, String secret) {
        long number = server.serverId() * 1_000_000_007L + event.number();
        ObjectNode body = body(type(event.type()), server, number);
        body.set("object", object);
        return request(server, server.secret().isEmpty() ? body : body.put("secret", secret));
    }

    /** The number is the same for every delivery of one event. */
    private ObjectNode body(String type, CallbackServer server, long number) {
        return json.createObjectNode()
                .put("type", type)
                .put("group_id", server.groupId())
                .put("event_id", String.format("%040x", number))
                .put("v", server.version());
    }

    private CallbackRequest request(CallbackServer server, ObjectNode body) {
        return CallbackRequest.json(server.url(), json.writeValueAsString(body));
    }
}
