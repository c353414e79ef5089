package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the behaviour is changed and callback servers are looked after. */
@RestController
@RequestMapping("/simulator/vk")
final class VkTemperDesk {

    private final VkTemper temper;
    private final VkServers servers;
    private final VkEvents events;
    private final Journal journal;
    private final JsonMapper json;

    VkTemperDesk(VkTemper temper, VkServers servers, VkEvents events, Journal journal, JsonMapper json) {
        this.temper = temper;
        this.servers = servers;
        this.events = events;
        this.journal = journal;
        this.json = json;
    }

    record ServerView(long groupId, long serverId, String url, String status, int waitingEvents) {}

    @GetMapping("/behaviour")
    VkBehaviour behaviour() {
        return temper.current();
    }

    @PatchMapping("/behaviour")
    ResponseEntity<Object> change(@RequestBody Map<String, Object> changes) {
        return journal.inTurn(() -> {
            ObjectNode merged = json.valueToTree(temper.current());
            Optional<String> unknown =
                    changes.keySet().stream().filter(key -> !merged.has(key)).findFirst();
            if (unknown.isPresent()) {
                return VkProblem.bad(unknown.get() + ": unknown; known are " + merged.propertyNames())
                        .answer();
            }
            changes.forEach((key, value) -> merged.set(key, json.valueToTree(value)));
            return apply(merged);
        });
    }

    private ResponseEntity<Object> apply(ObjectNode merged) {
        try {
            VkBehaviour behaviour = json.treeToValue(merged, VkBehaviour.class);
            Optional<String> objection = behaviour.objection();
            if (objection.isPresent()) {
                return VkProblem.bad(objection.get()).answer();
            }
            temper.change(behaviour);
            return ResponseEntity.ok(behaviour);
        } catch (JacksonException e) {
            return VkProblem.bad(e.getOriginalMessage()).answer();
        }
    }

    @GetMapping("/callback-servers")
    List<ServerView> servers() {
        return journal.inTurn(() -> servers.all().stream()
                .map(s -> new ServerView(
                        s.groupId(),
                        s.serverId(),
                        s.url(),
                        s.status().wireName(),
                        events.waitingFor(s).size()))
                .toList());
    }

    /** Asks a paused or refused server for its confirmation again; what waited is then delivered. */
    @PostMapping("/callback-servers/{groupId}/{serverId}/confirmation")
    ResponseEntity<Object> confirm(@PathVariable long groupId, @PathVariable long serverId) {
        return journal.inTurn(() -> servers.server(groupId, serverId)
                .map(server -> {
                    servers.keep(server.now(VkServer.Status.WAIT));
                    return ResponseEntity.status(HttpStatus.ACCEPTED).build();
                })
                .orElseGet(() -> VkProblem.missing("serverId: group " + groupId + " has no such server")
                        .answer()));
    }
}
