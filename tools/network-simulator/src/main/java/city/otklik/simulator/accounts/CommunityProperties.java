package city.otklik.simulator.accounts;

import city.otklik.simulator.threads.Network;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Communities that exist from the start, by {@code simulator.<network>.communities[i]}. */
@ConfigurationProperties("simulator")
record CommunityProperties(@DefaultValue Communities vk) {

    record Communities(@DefaultValue List<CommunityOrder> communities) {}

    List<CommunityOrder> of(Network network) {
        return switch (network) {
            case VK -> vk.communities();
        };
    }
}
