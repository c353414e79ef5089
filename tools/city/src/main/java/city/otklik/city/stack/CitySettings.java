package city.otklik.city.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How an embedded city is started.
 *
 * @param demoTime whether the city's time is the one kept in the data folder, not the machine's
 * @param separate services that run as processes of their own, to be killed without the rest
 * @param patience how long anything may take to come up
 */
public record CitySettings(Addresses addresses, boolean demoTime, Set<CityPart> separate, Duration patience) {

    public CitySettings {
        separate = Set.copyOf(separate);
    }

    Map<String, String> propertiesOf(CityPart service, DataFolder data, String storeUri) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.config.name", service.title());
        properties.put("server.port", String.valueOf(addresses.services().get(service)));
        properties.put("server.address", "127.0.0.1");
        properties.put("otklik.access.users-file", data.users().toString());
        properties.put("otklik.files.folder", data.files().toString());
        if (demoTime) {
            properties.put("otklik.clock.file", data.clock().toString());
        }
        if (service == CityPart.SIMULATOR) {
            properties.put("simulator.storage", data.simulator().toString());
            properties.putAll(sampleNetwork());
            return properties;
        }
        properties.put(
                "management.server.port", String.valueOf(addresses.management().get(service)));
        properties.put("management.server.address", "127.0.0.1");
        // Spring's indicator asks MongoDB by a command that the embedded store does not know.
        properties.put("management.health.mongodb.enabled", "false");
        properties.put("otklik.instance", "embedded");
        properties.put("otklik.registry.url", addresses.registryUrl());
        properties.put("spring.kafka.bootstrap-servers", addresses.brokers());
        properties.put("spring.cloud.stream.kafka.binder.brokers", addresses.brokers());
        properties.put("spring.cloud.stream.kafka.streams.binder.brokers", addresses.brokers());
        properties.put("otklik.topics.partitions", "3");
        properties.put("otklik.topics.replication", "1");
        properties.put("spring.cloud.stream.default-binder", service == CityPart.SLA ? "kstream" : "kafka");
        if (service.hasStore()) {
            properties.put("spring.mongodb.uri", storeUri);
        }
        if (service == CityPart.APPROVAL) {
            properties.put("otklik.signing.key-file", data.signingKey().toString());
            properties.put("otklik.signing.create-key", "true");
        }
        if (service == CityPart.PUBLISHING) {
            properties.putAll(embeddedNetwork());
        }
        if (service == CityPart.SLA) {
            properties.put(
                    "spring.cloud.stream.kafka.streams.binder.configuration.state.dir",
                    data.streams().toString());
        }
        return properties;
    }

    /** What the sample messages link to: the community, and the threads on its wall. */
    private static Map<String, String> sampleNetwork() {
        return Map.of(
                "simulator.vk.communities[0].group-id", EmulatedCommunity.GROUP_ID,
                "simulator.vk.communities[0].name", EmulatedCommunity.NAME,
                "simulator.vk.communities[0].tokens.community", EmulatedCommunity.COMMUNITY_TOKEN,
                "simulator.vk.communities[0].tokens.service", EmulatedCommunity.SERVICE_TOKEN,
                "simulator.vk.samples", "true");
    }

    private Map<String, String> embeddedNetwork() {
        Map<String, String> network = new LinkedHashMap<>();
        network.put("otklik.networks.vk.url", addresses.of(CityPart.SIMULATOR));
        network.put("otklik.networks.vk.read-timeout", "3s");
        network.put("otklik.publishing.lease", "8s");
        network.put("otklik.publishing.look-scale", "0.05");
        network.put("otklik.publishing.round", "250ms");
        network.put("otklik.publishing.reply-poll", "500ms");
        network.put("otklik.publishing.accounts[0].name", "kislovodsk-vk");
        network.put("otklik.publishing.accounts[0].network", "VK");
        network.put("otklik.publishing.accounts[0].owner-id", EmulatedCommunity.GROUP_ID);
        network.put("otklik.publishing.accounts[0].title", EmulatedCommunity.NAME);
        network.put("otklik.publishing.accounts[0].url", "https://vk.com/club" + EmulatedCommunity.GROUP_ID);
        network.put("otklik.publishing.accounts[0].community-token", EmulatedCommunity.COMMUNITY_TOKEN);
        network.put("otklik.publishing.accounts[0].service-token", EmulatedCommunity.SERVICE_TOKEN);
        return network;
    }
}
