package city.otklik.city.demo;

import city.otklik.messaging.wire.AvroWire;
import java.util.Map;

/**
 * A city that is up, as the people of the demo reach it.
 *
 * @param services base address by the service's name, the simulator included
 * @param feedLogin the Kafka client's settings by which the curator writes his feed
 * @param logLogin the Kafka client's settings by which a spectator reads the log
 * @param passwords of the city's people, by login
 */
public record DemoCity(
        Map<String, String> services,
        Map<String, String> feedLogin,
        Map<String, String> logLogin,
        AvroWire wire,
        Map<String, String> passwords) {

    public DemoCity {
        services = Map.copyOf(services);
        feedLogin = Map.copyOf(feedLogin);
        logLogin = Map.copyOf(logLogin);
        passwords = Map.copyOf(passwords);
    }
}
