package city.otklik.simulator.callbacks;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.JournaledMap;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.CommentChange;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.PerNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The callback servers of every network and the events that wait. To be used within a turn of the journal. */
@Component
public final class Callbacks {

    private final PerNetwork<JournaledMap<Long, CallbackServer>> servers;
    private final PerNetwork<WaitingEvents> events;
    private final Map<Network, CallbackProtocol> protocols;

    Callbacks(Journal journal, List<CallbackProtocol> protocols) {
        this.servers =
                new PerNetwork<>(n -> journal.map(n.key() + "-server", CallbackServer.class, CallbackServer::serverId));
        this.events = new PerNetwork<>(n -> new WaitingEvents(journal, n));
        this.protocols = protocols.stream().collect(Collectors.toMap(CallbackProtocol::network, Function.identity()));
    }

    /** Adds a server that has not subscribed to any event. */
    public CallbackServer add(Network network, long groupId, String url, String title, String secret, String version) {
        long id = servers.of(network).lastKey().orElse(0L) + 1;
        CallbackServer server =
                new CallbackServer(groupId, id, url, title, secret, version, Set.of(), CallbackServer.Status.WAIT);
        put(network, server);
        return server;
    }

    /** Changes a server. */
    public void put(Network network, CallbackServer server) {
        servers.of(network).put(server);
    }

    /** A server that is not removed. */
    public Optional<CallbackServer> server(Network network, long groupId, long serverId) {
        return of(network, groupId).stream()
                .filter(s -> s.serverId() == serverId)
                .findFirst();
    }

    /** The servers of a community. */
    public List<CallbackServer> of(Network network, long groupId) {
        return all(network).stream().filter(s -> s.groupId() == groupId).toList();
    }

    /** Every server that is not removed. */
    public List<CallbackServer> all(Network network) {
        return servers.of(network).values().stream()
                .filter(s -> s.status() != CallbackServer.Status.REMOVED)
                .toList();
    }

    /** What a server has still to receive, the oldest first. */
    public List<CallbackEvent> waitingFor(Network network, CallbackServer server) {
        return events.of(network).waiting.values().stream()
                .filter(e -> e.serverId() == server.serverId())
                .toList();
    }

    void delivered(Network network, CallbackEvent event) {
        events.of(network).track.record(event.asDelivered());
    }

    /** Lets the change wait for every subscribed server of the wall's community; people's walls have none. */
    @EventListener
    void commentChanged(CommentChange change) {
        Network network = change.comment().wall().network();
        CallbackProtocol protocol = protocols.get(network);
        if (protocol == null) {
            return;
        }
        for (CallbackServer server : of(network, -change.comment().wall().owner())) {
            if (server.subscribed().contains(change.kind())) {
                events.of(network).add(server, change.kind(), protocol.shown(change.comment()));
            }
        }
    }

    private static final class WaitingEvents {

        private final TreeMap<Long, CallbackEvent> waiting = new TreeMap<>();
        private final Track<CallbackEvent> track;
        private long last;

        WaitingEvents(Journal journal, Network network) {
            this.track = journal.track(network.key() + "-event", CallbackEvent.class, this::put);
        }

        private void put(CallbackEvent event) {
            last = Math.max(last, event.number());
            if (event.delivered()) {
                waiting.remove(event.number());
            } else {
                waiting.put(event.number(), event);
            }
        }

        void add(CallbackServer server, CommentChange.Kind kind, JsonNode comment) {
            track.record(new CallbackEvent(last + 1, server.groupId(), server.serverId(), kind, comment, false));
        }
    }
}
