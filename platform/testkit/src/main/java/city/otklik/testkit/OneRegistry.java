package city.otklik.testkit;

import city.otklik.embedded.EmbeddedRegistry;
import city.otklik.embedded.FreePort;
import city.otklik.embedded.RegistryHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One real registry, Apicurio's, for all tests of a JVM; it ends with the JVM. */
public final class OneRegistry {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private OneRegistry() {}

    /** Base address of Confluent's API; the registry is up when this returns. */
    public static String url() {
        return Running.REGISTRY.url();
    }

    /** A registry of the test's own on {@code directory}, ready. */
    public static EmbeddedRegistry start(Path directory, int port) {
        Path home = RegistryHome.find(Path.of(""))
                .orElseThrow(
                        () -> new IllegalStateException("Build the module embedded first: it unpacks the registry"));
        return EmbeddedRegistry.start(home, directory, port).awaitReady(PATIENCE);
    }

    private static final class Running {
        private static final EmbeddedRegistry REGISTRY = start(directory(), FreePort.find());

        private Running() {}

        private static Path directory() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "registry");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
