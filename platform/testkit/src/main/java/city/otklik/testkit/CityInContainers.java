package city.otklik.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** One broker, one store and one registry in containers for all tests of a JVM, started when first asked for. */
public final class CityInContainers {

    private static final long PULLING_MINUTES = 10;
    private static final String BROKER_INSIDE = "kafka:19092";
    private static final Map<ContainerPart, Optional<String>> TROUBLES = new EnumMap<>(ContainerPart.class);

    private CityInContainers() {}

    /** Address of the broker. */
    public static String broker() {
        return Broker.RUNNING.getBootstrapServers();
    }

    /** @param database name of the database */
    public static String mongo(String database) {
        return "mongodb://" + address(Store.RUNNING, 27017) + "/" + database;
    }

    /** Base address of Confluent's API. */
    public static String registryUrl() {
        String path = Objects.requireNonNullElse(System.getenv("OTKLIK_TEST_REGISTRY_PATH"), "");
        return "http://" + address(Registry.RUNNING, 8081) + path;
    }

    /** Why a test with these parts cannot run here; empty where it can. */
    static synchronized Optional<String> whyNot(ContainerPart... parts) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no container engine answers");
        }
        for (ContainerPart part : parts) {
            Optional<String> trouble = TROUBLES.computeIfAbsent(part, CityInContainers::troubleWithImageOf);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    /** One look and one pull: Testcontainers itself would try for two minutes each time. */
    private static Optional<String> troubleWithImageOf(ContainerPart part) {
        DockerClient engine = DockerClientFactory.instance().client();
        String image = part.image();
        try {
            engine.inspectImageCmd(image).exec();
            return Optional.empty();
        } catch (NotFoundException e) {
            return troubleOfPulling(engine, image).map(words -> words + "; " + part.advice());
        }
    }

    private static Optional<String> troubleOfPulling(DockerClient engine, String image) {
        try {
            return engine.pullImageCmd(image).start().awaitCompletion(PULLING_MINUTES, TimeUnit.MINUTES)
                    ? Optional.empty()
                    : Optional.of("image " + image + " could not be pulled in " + PULLING_MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while image " + image + " was pulled");
        } catch (DockerException e) {
            return Optional.of("image " + image + " is not here and cannot be pulled: " + e.getMessage());
        }
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    private static final class Inside {
        private static final Network NETWORK = Network.newNetwork();

        private Inside() {}
    }

    private static final class Broker {
        private static final KafkaContainer RUNNING = start();

        private Broker() {}

        private static KafkaContainer start() {
            DockerImageName image = DockerImageName.parse(ContainerPart.BROKER.image());
            KafkaContainer broker = new KafkaContainer(image.asCompatibleSubstituteFor("apache/kafka"))
                    .withNetwork(Inside.NETWORK)
                    .withListener(BROKER_INSIDE)
                    .withEnv("KAFKA_HEAP_OPTS", "-Xmx384m")
                    // Whatever the image writes into its log.
                    .waitingFor(Wait.forListeningPort());
            broker.start();
            return broker;
        }
    }

    private static final class Store {
        private static final GenericContainer<?> RUNNING = start();

        private Store() {}

        private static GenericContainer<?> start() {
            GenericContainer<?> store = new GenericContainer<>(DockerImageName.parse(ContainerPart.STORE.image()))
                    .withExposedPorts(27017)
                    .waitingFor(Wait.forListeningPort());
            store.start();
            return store;
        }
    }

    private static final class Registry {
        private static final GenericContainer<?> RUNNING = start();

        private Registry() {}

        private static GenericContainer<?> start() {
            GenericContainer<?> registry = new GenericContainer<>(DockerImageName.parse(ContainerPart.REGISTRY.image()))
                    .dependsOn(Broker.RUNNING)
                    .withNetwork(Inside.NETWORK)
                    .withExposedPorts(8081)
                    .withEnv("SCHEMA_REGISTRY_HOST_NAME", "registry")
                    .withEnv("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:8081")
                    .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "PLAINTEXT://" + BROKER_INSIDE)
                    .withEnv("SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR", "1")
                    .withEnv("SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL", "full_transitive")
                    .waitingFor(Wait.forHttp(Objects.requireNonNullElse(System.getenv("OTKLIK_TEST_REGISTRY_PATH"), "")
                                    + "/subjects")
                            .forPort(8081));
            registry.start();
            return registry;
        }
    }
}
