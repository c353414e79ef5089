package city.otklik.testkit;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.EmbeddedStore;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One broker and one store for all tests of a JVM, started when first asked for, gone with the JVM. */
final class OneBroker {

    private OneBroker() {}

    static String address() {
        return Broker.RUNNING.address();
    }

    static String mongo(String database) {
        return Store.RUNNING.uri(database);
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Broker {
        private static final EmbeddedBroker RUNNING = EmbeddedBroker.start(directory("broker"), FreePort.find());

        private Broker() {}
    }

    private static final class Store {
        private static final EmbeddedStore RUNNING =
                EmbeddedStore.start(directory("store").resolve("store.mv"), FreePort.find());

        private Store() {}
    }
}
