package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.Wall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The communities and the keys that open the interface to them. */
@Component
final class VkAccounts {

    private final TreeMap<Long, VkCommunity> communities = new TreeMap<>();
    private final Map<String, VkToken> tokens = new TreeMap<>();
    private final Track<VkCommunity> opened;
    private final Track<VkToken> issued;

    VkAccounts(Journal journal) {
        this.opened = journal.track("vk-community", VkCommunity.class, c -> communities.put(c.groupId(), c));
        this.issued = journal.track("vk-token", VkToken.class, t -> tokens.put(t.value(), t));
    }

    void keep(VkCommunity community) {
        if (!community.equals(communities.get(community.groupId()))) {
            opened.record(community);
        }
    }

    void keep(VkToken token) {
        if (!token.equals(tokens.get(token.value()))) {
            issued.record(token);
        }
    }

    Optional<VkCommunity> community(long groupId) {
        return Optional.ofNullable(communities.get(groupId));
    }

    /** The community whose wall this is; empty for a person's wall. */
    Optional<VkCommunity> ownerOf(Wall wall) {
        return community(-wall.owner());
    }

    List<VkCommunity> communities() {
        return List.copyOf(communities.values());
    }

    long nextGroupId() {
        return communities.isEmpty() ? 1 : communities.lastKey() + 1;
    }

    Optional<VkToken> token(@Nullable String value) {
        return value == null ? Optional.empty() : Optional.ofNullable(tokens.get(value));
    }

    Optional<VkToken> tokenOf(long groupId, VkTokenKind kind) {
        return tokens.values().stream()
                .filter(t -> t.groupId() == groupId && t.kind() == kind)
                .findFirst();
    }
}
