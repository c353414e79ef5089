package city.otklik.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own with a store and a registry, for a test to kill. Says the registry's process id. */
final class StackHost {

    private StackHost() {}

    /** @param arguments directory, the store's port, the registry's port */
    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        EmbeddedStore.start(directory.resolve("store.mv"), Integer.parseInt(arguments[1]));
        EmbeddedRegistry registry = EmbeddedRegistry.start(
                RegistryHome.find(Path.of("")).orElseThrow(),
                directory.resolve("registry"),
                Integer.parseInt(arguments[2]));
        System.out.println("registry " + registry.pid());
        new CountDownLatch(1).await();
    }
}
