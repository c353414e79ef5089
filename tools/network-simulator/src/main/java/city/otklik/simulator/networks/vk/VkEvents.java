package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.Comment;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Events waiting for their servers. To be used within a turn of the journal. */
@Component
final class VkEvents {

    private final TreeMap<Long, VkEvent> waiting = new TreeMap<>();
    private final Track<VkEvent> track;
    private final VkServers servers;
    private final VkPortrait portrait;
    private long last;

    VkEvents(Journal journal, VkServers servers, VkPortrait portrait) {
        this.servers = servers;
        this.portrait = portrait;
        this.track = journal.track("vk-event", VkEvent.class, this::put);
    }

    private void put(VkEvent event) {
        last = Math.max(last, event.number());
        if (event.delivered()) {
            waiting.remove(event.number());
        } else {
            waiting.put(event.number(), event);
        }
    }

    /** Tells every subscribed server of the wall's community; people's walls have none. */
    void happened(VkEventType type, Comment comment) {
        for (VkServer server : servers.of(-comment.wall().owner())) {
            if (server.hears(type)) {
                track.record(
                        new VkEvent(last + 1, server.groupId(), server.serverId(), type, portrait.of(comment), false));
            }
        }
    }

    List<VkEvent> waitingFor(VkServer server) {
        return waiting.values().stream()
                .filter(e -> e.serverId() == server.serverId())
                .toList();
    }

    void delivered(VkEvent event) {
        track.record(event.done());
    }
}
