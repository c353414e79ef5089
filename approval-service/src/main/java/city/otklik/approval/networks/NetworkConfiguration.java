package city.otklik.approval.networks;

import city.otklik.facts.Network;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of every network, in {@code limits.yml} or a file of the city's own. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    /** @param limits {@code otklik.approval.networks.limits.<network>.*} */
    @ConfigurationProperties(prefix = "otklik.approval.networks", ignoreUnknownFields = false)
    record NetworkProperties(@DefaultValue Map<Network, NetworkLimit> limits) {}

    @Bean
    NetworkLimits networkLimits(NetworkProperties properties) {
        return new NetworkLimits(properties.limits());
    }
}
