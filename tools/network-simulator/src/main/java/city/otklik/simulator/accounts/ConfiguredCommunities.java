package city.otklik.simulator.accounts;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Creates the configured communities before the application reports that it started. */
@Component
final class ConfiguredCommunities implements ApplicationRunner {

    private final CommunityProperties properties;
    private final Accounts accounts;
    private final Journal journal;

    ConfiguredCommunities(CommunityProperties properties, Accounts accounts, Journal journal) {
        this.properties = properties;
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (Network network : Network.values()) {
            for (CommunityOrder order : properties.of(network)) {
                try {
                    journal.inTurn(() -> accounts.create(network, order));
                } catch (ResponseStatusException e) {
                    throw new IllegalStateException("simulator." + network.key() + ".communities: " + e.getReason(), e);
                }
            }
        }
    }
}
