package city.otklik.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker of one node in this JVM, its own controller. Its data survive a kill of the process; a power cut
 * may cost the last records, as there is no second replica.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts in {@code directory}, made when missing, on the loopback address. */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /** @param settings broker settings on top of ours, such as listeners with passwords */
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> settings) {
        Properties all = settings(directory, port, FreePort.find());
        all.putAll(settings);
        if (!Files.exists(directory.resolve("log").resolve("meta.properties"))) {
            format(directory, all);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(all, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, Properties all) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("broker.properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                all.store(out, null);
            }
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            int status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                    silent);
            if (status != 0) {
                throw new IllegalStateException("The broker's directory " + directory + " cannot be formatted");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties all = new Properties();
        all.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "log.dirs",
                directory.resolve("log").toString(),
                "auto.create.topics.enable",
                "false"));
        // One node holds every copy there is.
        for (String name : new String[] {
            "default.replication.factor",
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr"
        }) {
            all.put(name, "1");
        }
        // Small and quick: few internal partitions, few threads, no waiting for members that will not come.
        all.putAll(Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "1048576",
                "add.partitions.to.txn.retry.backoff.ms", "1"));
        return all;
    }
}
