package city.otklik.simulator.callbacks;

import city.otklik.simulator.threads.CommentChange;
import java.util.Locale;
import java.util.Set;

/**
 * A server that a community had registered, in its current state.
 *
 * @param secret what the network sends or signs with
 * @param version of the interface, in which events are written
 */
public record CallbackServer(
        long groupId,
        long serverId,
        String url,
        String title,
        String secret,
        String version,
        Set<CommentChange.Kind> subscribed,
        Status status) {

    /** Whether events are delivered. */
    public enum Status {
        /** The confirmation is to be requested. */
        WAIT,
        /** Confirmed: events are delivered. */
        OK,
        /** Not confirmed, or paused after several failures in a row: events wait. */
        FAILED,
        /** Removed by the community. */
        REMOVED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same server with other events; one that is not confirmed is asked again. */
    public CallbackServer subscribedTo(Set<CommentChange.Kind> events, String newVersion) {
        Status next = status == Status.OK ? Status.OK : Status.WAIT;
        return new CallbackServer(groupId, serverId, url, title, secret, newVersion, events, next);
    }

    /** The same server in another status. */
    public CallbackServer with(Status next) {
        return new CallbackServer(groupId, serverId, url, title, secret, version, subscribed, next);
    }
}
