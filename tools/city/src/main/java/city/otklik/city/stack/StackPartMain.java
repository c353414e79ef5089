package city.otklik.city.stack;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.EmbeddedStore;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker or the store of an embedded city as a process of its own. */
public final class StackPartMain {

    private static final Logger LOG = LoggerFactory.getLogger(StackPartMain.class);

    private StackPartMain() {}

    /** @param args {@code broker} or {@code store}, its folder or file, its port */
    public static void main(String[] args) throws InterruptedException {
        Path place = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);
        AutoCloseable part = switch (args[0]) {
            case "broker" -> EmbeddedBroker.start(place, port);
            case "store" -> EmbeddedStore.start(place, port, StackPartMain::end);
            default -> throw new IllegalArgumentException("broker or store, not " + args[0]);
        };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        Thread.currentThread().join();
    }

    /** As MongoDB does on a full disk; it is started again until the disk takes something. */
    private static void end(RuntimeException failed) {
        LOG.error("The store's file takes nothing", failed);
        Runtime.getRuntime().halt(1);
    }
}
