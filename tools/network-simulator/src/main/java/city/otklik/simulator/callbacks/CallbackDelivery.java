package city.otklik.simulator.callbacks;

import city.otklik.simulator.behaviour.NetworkBehaviour;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confirms the new servers of one network and delivers to the confirmed ones. */
final class CallbackDelivery {

    private static final Logger log = LoggerFactory.getLogger(CallbackDelivery.class);
    private static final int FAILURES_BEFORE_PAUSE = 5;

    private final CallbackProtocol protocol;
    private final Network network;
    private final Callbacks callbacks;
    private final CallbackClient client;
    private final Journal journal;
    private final Map<Long, Integer> failures = new HashMap<>();

    CallbackDelivery(CallbackProtocol protocol, Callbacks callbacks, CallbackClient client, Journal journal) {
        this.protocol = protocol;
        this.network = protocol.network();
        this.callbacks = callbacks;
        this.client = client;
        this.journal = journal;
    }

    void deliverAll() {
        journal.inTurn(() -> callbacks.all(network)).forEach(server -> {
            switch (server.status()) {
                case WAIT -> confirm(server);
                case OK -> deliver(server);
                case FAILED, REMOVED -> {}
            }
        });
    }

    private void confirm(CallbackServer server) {
        boolean confirmed = protocol.confirmation(server)
                .map(request -> client.send(request)
                        .filter(answer -> protocol.confirms(server, answer))
                        .isPresent())
                .orElse(true);
        failures.remove(server.serverId());
        change(server, confirmed ? CallbackServer.Status.OK : CallbackServer.Status.FAILED);
    }

    private void deliver(CallbackServer server) {
        for (CallbackEvent event : ordered(journal.inTurn(() -> callbacks.waitingFor(network, server)))) {
            if (!delivered(server, event)) {
                if (failures.merge(server.serverId(), 1, Integer::sum) >= FAILURES_BEFORE_PAUSE) {
                    change(server, CallbackServer.Status.FAILED);
                }
                return;
            }
            failures.remove(server.serverId());
            journal.inTurn(() -> callbacks.delivered(network, event));
        }
    }

    private boolean delivered(CallbackServer server, CallbackEvent event) {
        NetworkBehaviour behaviour = protocol.behaviour();
        if (behaviour.eventsForged()) {
            client.send(protocol.forgery(server, event));
        }
        boolean taken = false;
        for (int copy = 0; copy < Math.max(1, behaviour.eventCopies()); copy++) {
            taken |= client.send(protocol.event(server, event))
                    .filter(protocol::takes)
                    .isPresent();
        }
        return taken;
    }

    /** In the order of the changes, or in pairs with the later one first; an odd one waits for its pair. */
    private List<CallbackEvent> ordered(List<CallbackEvent> waiting) {
        if (!protocol.behaviour().eventsReordered()) {
            return waiting;
        }
        List<CallbackEvent> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < waiting.size(); i += 2) {
            pairs.add(waiting.get(i + 1));
            pairs.add(waiting.get(i));
        }
        return pairs;
    }

    private void change(CallbackServer server, CallbackServer.Status status) {
        log.info(
                "{} callback server {} of group {}: {}",
                network.key(),
                server.serverId(),
                server.groupId(),
                status.wireName());
        // Settings may have changed while the server was asked.
        journal.inTurn(() -> callbacks
                .server(network, server.groupId(), server.serverId())
                .ifPresent(current -> callbacks.put(network, current.with(status))));
    }
}
