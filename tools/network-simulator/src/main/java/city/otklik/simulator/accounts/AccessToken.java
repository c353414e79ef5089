package city.otklik.simulator.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * A token that opens the network's interface.
 *
 * @param groupId the community it was made for, positive
 * @param userId the administrator of that community, whose token a {@link Kind#USER} token is
 * @param rights what it may do, of {@link city.otklik.simulator.threads.Network#rights()}
 */
public record AccessToken(String value, Kind kind, long groupId, long userId, Set<String> rights) {

    /** Whose token it is. */
    public enum Kind {
        /** The community's own: a page's, a bot's. */
        @JsonProperty("community")
        COMMUNITY,
        /** An administrator's. */
        @JsonProperty("user")
        USER,
        /** The application's, to read only. */
        @JsonProperty("service")
        SERVICE
    }
}
