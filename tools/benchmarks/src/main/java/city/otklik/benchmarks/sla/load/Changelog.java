package city.otklik.benchmarks.sla.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The log that the service's cases are restored from. */
public final class Changelog implements AutoCloseable {

    private static final String TOPIC = "sla-service-case-clocks-changelog";
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** In place of the half hour that the service itself sets, so that compaction need not be waited for. */
    private static final Map<String, String> AT_ONCE = Map.of(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1000",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01");

    private final Admin admin;

    public Changelog(String broker) {
        admin = Admin.create(Map.of("bootstrap.servers", broker));
    }

    /**
     * Has everything compacted that was written before {@code more} writes to every partition, and puts the settings back.
     */
    public void compact(Runnable more) {
        try {
            var before = settings();
            alter(AT_ONCE);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            more.run();
            awaitQuiet();
            alter(before);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ConfigResource topic() {
        return new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
    }

    private Map<String, String> settings() throws ExecutionException, InterruptedException {
        var now = admin.describeConfigs(List.of(topic()))
                .values()
                .values()
                .iterator()
                .next()
                .get();
        return Map.of(
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                now.get(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG).value(),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                now.get(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG).value());
    }

    private void alter(Map<String, String> settings) throws ExecutionException, InterruptedException {
        Collection<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(topic(), changes)).all().get();
    }

    /** The cleaner is done when the log no longer shrinks. */
    private void awaitQuiet() throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long size = bytes();
        long since = System.nanoTime();
        while (System.nanoTime() - since < QUIET.toNanos() && System.nanoTime() < end) {
            LockSupport.parkNanos(250_000_000);
            long now = bytes();
            since = now < size ? System.nanoTime() : since;
            size = now;
        }
    }

    /** How long it is on the broker's disk. */
    public long bytes() throws ExecutionException, InterruptedException {
        return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                .flatMap(directories -> directories.values().stream())
                .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(TOPIC))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
