package city.otklik.publishing.networks;

import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import java.util.Optional;

/** Application event: a comment that a network sent by itself, proved to come from it. May come twice or late. */
public interface PushedComment {

    Network network();

    /** Whether it is in the thread of the message at {@code link}. */
    boolean isUnder(String link);

    /** The comment as it answers our posting {@code externalId}; empty where it is older or our own. */
    Optional<Reply> answering(OfficialAccount account, String externalId);
}
