package city.otklik.simulator.networks.vk;

import java.util.Locale;
import java.util.Set;

/** A callback server of a community, as it stands now. */
record VkServer(
        long groupId,
        long serverId,
        String url,
        String title,
        String secret,
        String version,
        Set<VkEventType> subscribed,
        Status status) {

    enum Status {
        /** The confirmation is still to be asked for. */
        WAIT,
        /** Confirmed: events are delivered. */
        OK,
        /** Not confirmed, or paused after several failures in a row: events wait. */
        FAILED,
        /** Taken away by the community. */
        REMOVED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    VkServer subscribedTo(Set<VkEventType> events, String newVersion) {
        Status next = status == Status.OK ? Status.OK : Status.WAIT;
        return new VkServer(groupId, serverId, url, title, secret, newVersion, events, next);
    }

    VkServer now(Status next) {
        return new VkServer(groupId, serverId, url, title, secret, version, subscribed, next);
    }

    boolean hears(VkEventType type) {
        return status != Status.REMOVED && subscribed.contains(type);
    }
}
