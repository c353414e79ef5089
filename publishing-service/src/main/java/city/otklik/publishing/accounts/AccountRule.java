package city.otklik.publishing.accounts;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import java.util.Optional;

/** Port: what a network demands of an official account in it (§4). */
public interface AccountRule {

    Network network();

    /** What is wrong with an account of this network, with its rule {@code unusable-account}; empty where nothing is. */
    Optional<Refusal> fault(OfficialAccount account);
}
