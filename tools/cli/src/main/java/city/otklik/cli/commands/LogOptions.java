package city.otklik.cli.commands;

import city.otklik.cli.connection.NoRunningSystemException;
import city.otklik.cli.connection.RegistryConnection;
import city.otklik.cli.connection.RunningBroker;
import city.otklik.cli.connection.UsualPorts;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.cli.log.CityLog;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a running city's log is. */
final class LogOptions {

    @Option(
            names = "--brokers",
            paramLabel = "HOST:PORT",
            defaultValue = "${KAFKA_BROKERS:-127.0.0.1:" + UsualPorts.BROKER + "}",
            description = "Address of the broker (default: ${DEFAULT-VALUE}).")
    private String brokers = "";

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the Kafka client, for a broker that asks for a login (sasl.…, ssl.…).")
    private @Nullable Path config;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${REGISTRY_URL:-http://127.0.0.1:" + UsualPorts.REGISTRY + UsualPorts.REGISTRY_PATH + "}",
            description = "Address of the schema registry (default: ${DEFAULT-VALUE}).")
    private String registry = "";

    /**
     * Where and how to reach the broker, which is there and shows us {@code topic}.
     *
     * @throws NoRunningSystemException when it is not, or does not
     */
    Map<String, Object> connection(String topic) throws InterruptedException {
        topics(List.of(topic));
        return settings();
    }

    /**
     * The broker's topics, as far as we may see them, with at least one of {@code wanted} among them.
     *
     * @throws NoRunningSystemException when the broker is not there, or shows us none of them
     */
    Set<String> topics(List<String> wanted) throws InterruptedException {
        Set<String> topics = RunningBroker.topics(settings());
        if (wanted.stream().noneMatch(topics::contains)) {
            throw new NoRunningSystemException("--brokers: the broker at " + brokers + " shows no topic "
                    + String.join(" or ", wanted)
                    + ": wait until the system is up, name the address of this city's broker, or log in by --kafka-config"
                    + " as somebody with a right to it");
        }
        return topics;
    }

    /** Where and how to reach the broker, unchecked. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (config != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "--kafka-config: " + config + " cannot be read: name a file of Kafka client properties", e);
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return settings;
    }

    /**
     * The dead letters of these services, of all where none is named.
     *
     * @throws IllegalArgumentException when one is no service's name
     */
    ServiceDeadLetters deadLetters(List<String> services) throws InterruptedException {
        List<String> wanted = services.isEmpty() ? TopicPlan.services() : services;
        wanted.forEach(ServiceDeadLetters::requireService);
        Set<String> topics =
                topics(wanted.stream().map(TopicPlan::deadLettersOf).toList());
        return new ServiceDeadLetters(settings(), topics, wanted);
    }

    /** @throws NoRunningSystemException when the registry does not answer */
    AvroWire wire() {
        return new AvroWire(runningRegistry());
    }

    private SchemaRegistry runningRegistry() {
        try {
            SchemaRegistry found = RegistryConnection.at(registry);
            requireAnswer(found);
            return found;
        } catch (RuntimeException e) {
            throw new NoRunningSystemException(
                    "--registry: no schema registry answers at " + registry
                            + ": start the system with ./otklik run, or name the address of its registry",
                    e);
        }
    }

    private static void requireAnswer(SchemaRegistry registry) {
        try {
            registry.byId(1);
        } catch (SchemaRegistry.UnknownSchemaException e) {
            // An empty registry, but it answered.
        }
    }

    CityLog log() throws InterruptedException {
        return new CityLog(connection(TopicPlan.CASE_FACTS), wire());
    }
}
