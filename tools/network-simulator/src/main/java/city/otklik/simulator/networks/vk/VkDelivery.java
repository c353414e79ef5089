package city.otklik.simulator.networks.vk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Delivers what waits for one server, with the misbehaviour in force. */
@Component
final class VkDelivery {

    private static final int FAILURES_BEFORE_PAUSE = 5;

    private final VkTemper temper;
    private final VkEnvelope envelope;
    private final VkPost post;
    private final Map<Long, Integer> failures = new HashMap<>();

    VkDelivery(VkTemper temper, VkEnvelope envelope, VkPost post) {
        this.temper = temper;
        this.envelope = envelope;
        this.post = post;
    }

    boolean confirms(VkServer server) {
        return post.send(server.url(), envelope.confirmation(server))
                .filter(VkEnvelope.confirmationCode(server.groupId())::equals)
                .isPresent();
    }

    /** Whether the server took the event; after several failures in a row it is to be paused. */
    boolean takes(VkServer server, VkEvent event) {
        VkBehaviour behaviour = temper.current();
        if (behaviour.eventsForged()) {
            post.send(server.url(), envelope.forgery(server, event));
        }
        boolean taken = false;
        for (int copy = 0; copy < Math.max(1, behaviour.eventCopies()); copy++) {
            taken |= post.send(server.url(), envelope.event(server, event))
                    .filter("ok"::equals)
                    .isPresent();
        }
        failures.put(server.serverId(), taken ? 0 : failures.getOrDefault(server.serverId(), 0) + 1);
        return taken;
    }

    boolean toBePaused(VkServer server) {
        return failures.getOrDefault(server.serverId(), 0) >= FAILURES_BEFORE_PAUSE;
    }

    void forgive(VkServer server) {
        failures.remove(server.serverId());
    }

    /** The order of delivery: as it happened, or in pairs with the later one first; an odd one waits for its pair. */
    List<VkEvent> ordered(List<VkEvent> waiting) {
        if (!temper.current().eventsReordered()) {
            return waiting;
        }
        List<VkEvent> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < waiting.size(); i += 2) {
            pairs.add(waiting.get(i + 1));
            pairs.add(waiting.get(i));
        }
        return pairs;
    }
}
