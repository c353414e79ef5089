package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.sla.apart.BrokerApart;
import city.otklik.benchmarks.sla.apart.SlaApart;
import city.otklik.benchmarks.sla.load.Backlog;
import city.otklik.benchmarks.sla.load.Feed;
import city.otklik.time.CityClock;
import city.otklik.time.DemoClockUpdater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A broker, the service and those who write and read around them. The city's clock runs as fast as the machine's, but
 * begins on a working morning, so that deadlines fall due whenever the harness is run.
 */
final class Stage implements AutoCloseable {

    /** Wednesday 4 March 2026, 10:00 in Kislovodsk: an ordinary working day between two others. */
    static final Instant MORNING = Instant.parse("2026-03-04T07:00:00Z");

    /** From {@code sentAt} on a Tuesday morning to the ANSWER due on Wednesday morning: nine working hours. */
    static final Duration ANSWER = Duration.ofHours(25);

    private final Path directory;
    private final List<String> jvm;
    private final DemoClockUpdater clock;
    private final long offset;
    private final BrokerApart broker;
    private @Nullable SlaApart sla;
    private final Feed feed;
    private final Backlog backlog;

    private Stage(Path directory, Sizes sizes) {
        this.directory = directory;
        this.jvm = sizes.jvm();
        clock = DemoClockUpdater.keep(directory.resolve("clock"), MORNING, 1);
        offset = offset();
        broker = BrokerApart.start(directory, sizes.brokerHeap());
        sla = startSla();
        feed = new Feed(broker.address());
        backlog = new Backlog(broker.address());
    }

    /** Sets everything up in a new folder under {@code home}. */
    static Stage open(Path home, Sizes sizes) {
        try {
            Files.createDirectories(home);
            return new Stage(Files.createTempDirectory(home, "stage"), sizes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SlaApart startSla() {
        return SlaApart.start(
                directory,
                broker.address(),
                directory.resolve("clock"),
                jvm,
                List.of("--logging.file.name=" + directory.resolve("sla.log")));
    }

    /** Stops the service in order and starts it again, with nothing but its changelog. */
    void restart() {
        sla().close();
        sla = startSla();
    }

    /** The city's time, to the millisecond. */
    Instant now() {
        return clock.instant();
    }

    /** By how much the city's clock fell behind the machine's since the beginning: were the harness starved, lags would shrink. */
    Duration clockLost() {
        return Duration.ofMillis(offset() - offset);
    }

    private long offset() {
        return CityClock.wall().millis() - clock.millis();
    }

    BrokerApart broker() {
        return broker;
    }

    SlaApart sla() {
        if (sla == null) {
            throw new IllegalStateException("The service is not running");
        }
        return sla;
    }

    Feed feed() {
        return feed;
    }

    Backlog backlog() {
        return backlog;
    }

    /** Processor time used so far by service and broker. */
    Cpu cpu() {
        return new Cpu(sla().cpuSeconds(), broker.cpuSeconds());
    }

    /**
     * Seconds of processor time.
     *
     * @param sla used by the service
     * @param broker used by the broker
     */
    record Cpu(double sla, double broker) {
        Cpu since(Cpu earlier) {
            return new Cpu(sla - earlier.sla, broker - earlier.broker);
        }

        double sum() {
            return sla + broker;
        }
    }

    @Override
    public void close() {
        backlog.close();
        feed.close();
        if (sla != null) {
            sla.close();
        }
        broker.close();
        clock.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
