package city.otklik.testkit;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * In place of the addresses of {@link SharedStack}: the service under test has a broker of its own, a bean, which the test may
 * close. The store is the shared one.
 */
public final class OwnBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedBroker broker = EmbeddedBroker.start(directory(), FreePort.find());
        context.getBeanFactory().registerSingleton("ownBroker", broker);
        String service = context.getEnvironment().getProperty("otklik.service", "test");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own-broker",
                        Map.of(
                                "spring.kafka.bootstrap-servers",
                                broker.address(),
                                "spring.cloud.stream.kafka.binder.brokers",
                                broker.address(),
                                "spring.mongodb.uri",
                                SharedStack.Stack.mongo("own_" + service),
                                "otklik.topics.partitions",
                                "3")));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "own-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
