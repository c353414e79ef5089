package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The callback servers of all communities. To be used within a turn of the journal. */
@Component
final class VkServers {

    private final TreeMap<Long, VkServer> servers = new TreeMap<>();
    private final Track<VkServer> track;

    VkServers(Journal journal) {
        this.track = journal.track("vk-server", VkServer.class, s -> servers.put(s.serverId(), s));
    }

    VkServer add(long groupId, String url, String title, String secret, String version) {
        long id = servers.isEmpty() ? 1 : servers.lastKey() + 1;
        VkServer server = new VkServer(groupId, id, url, title, secret, version, Set.of(), VkServer.Status.WAIT);
        track.record(server);
        return server;
    }

    void keep(VkServer server) {
        track.record(server);
    }

    Optional<VkServer> server(long groupId, long serverId) {
        return Optional.ofNullable(servers.get(serverId))
                .filter(s -> s.groupId() == groupId && s.status() != VkServer.Status.REMOVED);
    }

    List<VkServer> of(long groupId) {
        return all().stream().filter(s -> s.groupId() == groupId).toList();
    }

    Collection<VkServer> all() {
        return servers.values().stream()
                .filter(s -> s.status() != VkServer.Status.REMOVED)
                .toList();
    }
}
