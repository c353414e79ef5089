package city.otklik.simulator.behaviour;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.Network;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings in force of one network: the configured ones until they are changed.
 *
 * @param <B> the record of settings
 */
public final class Behaviour<B extends Record & NetworkBehaviour> {

    private final Network network;
    private final Class<B> type;
    private final JsonMapper json;
    private final Track<B> track;
    private volatile B current;

    public Behaviour(Network network, Class<B> type, B configured, Journal journal, JsonMapper json) {
        this.network = network;
        this.type = type;
        this.json = json;
        this.current = configured;
        this.track = journal.track(network.key() + "-behaviour", type, changed -> current = changed);
    }

    public Network network() {
        return network;
    }

    public B current() {
        return current;
    }

    /**
     * Changes the named settings. To be used within a turn of the journal.
     *
     * @throws ResponseStatusException 400 for an unknown setting or a value that makes no sense
     */
    public B change(Map<String, Object> changes) {
        ObjectNode merged = json.valueToTree(current);
        changes.forEach((name, value) -> {
            if (!merged.has(name)) {
                throw refused(name + ": unknown; known are " + merged.propertyNames());
            }
            merged.set(name, json.valueToTree(value));
        });
        B changed = read(merged);
        changed.objection().ifPresent(objection -> {
            throw refused(objection);
        });
        track.record(changed);
        return changed;
    }

    private B read(ObjectNode settings) {
        try {
            return json.treeToValue(settings, type);
        } catch (JacksonException e) {
            throw refused(e.getOriginalMessage());
        }
    }

    private static ResponseStatusException refused(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
