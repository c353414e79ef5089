package city.otklik.city.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service in a process of its own, started again when it dies; it dies with the launcher. */
final class ServiceProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

    private final CityPart service;
    private final Map<String, String> properties;
    private final Path output;
    private volatile boolean wanted = true;
    private volatile Process process;

    ServiceProcess(CityPart service, Map<String, String> properties, Path output) {
        this.service = service;
        this.properties = Map.copyOf(properties);
        this.output = output;
        this.process = begin();
        process.onExit().thenAccept(this::ended);
    }

    private Process begin() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "city.otklik.city.stack.DiesWithParent",
                service.application().getName()));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            LOG.info("{} runs as process {}", service.title(), started.pid());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.title() + " as a process", e);
        }
    }

    private void ended(Process ended) {
        if (wanted) {
            LOG.warn(
                    "{} (process {}) ended with {}, starting it again",
                    service.title(),
                    ended.pid(),
                    ended.exitValue());
            process = begin();
            process.onExit().thenAccept(this::ended);
        }
    }

    @Override
    public void close() {
        wanted = false;
        process.destroy();
        process.onExit().join();
    }
}
