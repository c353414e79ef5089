package city.otklik.simulator.networks.vk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a callback server. */
@Component
final class VkEnvelope {

    private final JsonMapper json;

    VkEnvelope(JsonMapper json) {
        this.json = json;
    }

    static String confirmationCode(long groupId) {
        return String.format("%08x", (int) (groupId * 0x9E3779B1L) ^ 0x5bd1e995);
    }

    String confirmation(VkServer server) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "confirmation");
        body.put("group_id", server.groupId());
        body.put("event_id", String.format("%040x", server.serverId()));
        body.put("v", server.version());
        return json.writeValueAsString(body);
    }

    String event(VkServer server, VkEvent event) {
        Object object = event.type() == VkEventType.DELETE
                ? Map.of(
                        "owner_id", event.comment().ownerId(),
                        "id", event.comment().id(),
                        "post_id", event.comment().postId(),
                        "deleter_id", event.comment().fromId())
                : event.comment();
        return event(server, event, object, server.secret());
    }

    /** The event with another text and a secret that is not the server's: nobody may believe it. */
    String forgery(VkServer server, VkEvent event) {
        Map<String, Object> object = Map.of(
                "id", event.comment().id(),
                "from_id", event.comment().fromId(),
                "owner_id", event.comment().ownerId(),
                "post_id", event.comment().postId(),
                "date", event.comment().date(),
                "text", "подделка");
        return event(server, event, object, "not-" + server.secret());
    }

    private String event(VkServer server, VkEvent event, Object object, String secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.type().wireName());
        body.put("object", object);
        body.put("group_id", server.groupId());
        body.put("event_id", event.eventId());
        body.put("v", server.version());
        if (!server.secret().isEmpty()) {
            body.put("secret", secret);
        }
        return json.writeValueAsString(body);
    }
}
