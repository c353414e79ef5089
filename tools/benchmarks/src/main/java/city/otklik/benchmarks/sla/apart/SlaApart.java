package city.otklik.benchmarks.sla.apart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The SLA service in a process of its own, as in production except for the clock, which is the harness's. */
public final class SlaApart implements AutoCloseable {

    private final Apart process;

    private SlaApart(Apart process) {
        this.process = process;
    }

    /**
     * Starts it and returns when its context is up.
     *
     * @param jvm options of its JVM
     * @param settings further settings of the service, as {@code --name=value}
     */
    public static SlaApart start(Path directory, String broker, Path clock, List<String> jvm, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.cloud.stream.kafka.binder.brokers=" + broker,
                "--spring.cloud.stream.kafka.streams.binder.configuration.state.dir=" + directory.resolve("state"),
                "--otklik.clock.file=" + clock,
                "--otklik.instance=one",
                "--otklik.access.users-file=" + directory.resolve("users.yml"),
                "--server.port=0",
                "--management.server.port=0"));
        arguments.addAll(settings);
        return new SlaApart(
                Apart.start(SlaProcess.class, directory.resolve("sla.out"), jvm, arguments.toArray(String[]::new)));
    }

    /** Lets records wait; the group stays as it is. */
    public void pause() {
        process.ask("pause");
    }

    /** Handles what waited. */
    public void resume() {
        process.ask("resume");
    }

    /** How many partitions are live: restored, rebuilt, and past their first tick. */
    public int livePartitions() {
        return Math.toIntExact(process.number("live"));
    }

    /** How many clocks are owed. */
    public long openClocks() {
        return process.number("clocks");
    }

    /** How many cases wait to be recalculated. */
    public long recountsLeft() {
        return process.number("recounts");
    }

    /** Bytes in use after a full collection. */
    public long heapInUse() {
        return process.number("heap");
    }

    /** When restoring began, how many records it read; by the machine's clock, 0 while it has not begun. */
    public Restoring restoring() {
        String[] said = process.ask("restoring").split(" ", -1);
        return new Restoring(Long.parseLong(said[0]), Long.parseLong(said[1]), Long.parseLong(said[2]));
    }

    /**
     * @param began milliseconds since the epoch, 0 while it has not begun
     * @param ended of the last partition so far
     */
    public record Restoring(long began, long ended, long records) {}

    /** Seconds of processor time used so far. */
    public double cpuSeconds() {
        return process.cpuSeconds();
    }

    @Override
    public void close() {
        process.close();
    }
}
