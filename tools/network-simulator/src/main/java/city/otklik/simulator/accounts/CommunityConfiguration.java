package city.otklik.simulator.accounts;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ResponseStatusException;

/** Creates the communities of {@code simulator.<network>.communities} before the application reports that it started. */
@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    ApplicationRunner configuredCommunities(Environment environment, Accounts accounts, Journal journal) {
        return arguments -> {
            for (Network network : Network.values()) {
                String property = "simulator." + network.key() + ".communities";
                List<CommunityOrder> orders = Binder.get(environment)
                        .bind(property, Bindable.listOf(CommunityOrder.class))
                        .orElse(List.of());
                try {
                    journal.inTurn(() -> orders.forEach(order -> accounts.create(network, order)));
                } catch (ResponseStatusException e) {
                    throw new IllegalStateException(property + ": " + e.getReason(), e);
                }
            }
        };
    }
}
