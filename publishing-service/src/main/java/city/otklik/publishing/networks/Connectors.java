package city.otklik.publishing.networks;

import city.otklik.facts.Network;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The networks the city is connected to; for all others a person posts and records the link. */
@Component
public class Connectors {

    private final List<NetworkConnector> connectors;

    public Connectors(List<NetworkConnector> connectors) {
        this.connectors = List.copyOf(connectors);
    }

    public Optional<NetworkConnector> to(Network network) {
        return connectors.stream().filter(c -> c.network() == network).findFirst();
    }
}
