package city.otklik.simulator.accounts;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ResponseStatusException;

/** Creates the configured communities before the application reports that it started. */
@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    ApplicationRunner configuredCommunities(CommunityProperties properties, Accounts accounts, Journal journal) {
        return arguments -> {
            for (Network network : Network.values()) {
                try {
                    journal.inTurn(() -> properties.of(network).forEach(order -> accounts.create(network, order)));
                } catch (ResponseStatusException e) {
                    throw new IllegalStateException("simulator." + network.key() + ".communities: " + e.getReason(), e);
                }
            }
        };
    }
}
