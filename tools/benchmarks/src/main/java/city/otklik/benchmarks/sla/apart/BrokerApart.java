package city.otklik.benchmarks.sla.apart;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Kafka broker in a process of its own. */
public final class BrokerApart implements AutoCloseable {

    private final Apart process;
    private final String address;

    private BrokerApart(Apart process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one whose data live in {@code directory}.
     *
     * @param heap of its JVM, such as {@code 1g}
     */
    public static BrokerApart start(Path directory, String heap) {
        int port = FreePort.find();
        Apart process = Apart.start(
                BrokerApart.class,
                directory.resolve("broker.out"),
                List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseG1GC"),
                directory.resolve("broker").toString(),
                Integer.toString(port));
        return new BrokerApart(process, "localhost:" + port);
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String address() {
        return address;
    }

    /** Seconds of processor time used so far. */
    public double cpuSeconds() {
        return process.cpuSeconds();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Kafka's own defaults where the embedded broker is kept small for a notebook. */
    private static final Map<String, String> SETTINGS = Map.of(
            "num.network.threads", "3",
            "num.io.threads", "8",
            "log.cleaner.dedupe.buffer.size", "134217728",
            "log.cleaner.backoff.ms", "1000",
            "log.index.size.max.bytes", "10485760");

    /** @param arguments the port to answer to, the directory, the broker's port */
    static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(arguments[1]), Integer.parseInt(arguments[2]), SETTINGS)) {
            Answers.serve(arguments[0], question -> broker.address());
        }
        System.exit(0);
    }
}
