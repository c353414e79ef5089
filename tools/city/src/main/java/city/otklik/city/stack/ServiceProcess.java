package city.otklik.city.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service in a process of its own, started again when it dies; it ends with the city's process. */
final class ServiceProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

    private final CityPart service;
    private final ProcessBuilder builder;
    private volatile boolean wanted = true;
    private volatile Process process;

    ServiceProcess(CityPart service, Map<String, String> properties, DataFolder data) {
        this.service = service;
        this.builder = builder(service, properties, data)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.outputOf(service).toFile()));
        this.process = begin();
    }

    /**
     * Runs a service until its rebuild has ended. What the case store says of it is shown on the console.
     *
     * @return the exit code of the service
     */
    static int rebuild(CityPart service, boolean check, Map<String, String> properties, DataFolder data)
            throws InterruptedException {
        ProcessBuilder builder = builder(service, properties, data).inheritIO();
        builder.command().add(1, "-Dotklik.console=city.otklik.casestore");
        builder.command().add("--spring.main.banner-mode=off");
        builder.command().add("--rebuild");
        if (check) {
            builder.command().add("--check");
        }
        Process process = start(service, builder);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static ProcessBuilder builder(CityPart service, Map<String, String> properties, DataFolder data) {
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return builder(service.application(), data.logOf(service), arguments);
    }

    /** A process of this city's own classes, which ends when this one ends. */
    static ProcessBuilder builder(Class<?> main, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dotklik.log.file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcessMain.class.getName(),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static Process start(CityPart service, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.title() + " as a process", e);
        }
    }

    private Process begin() {
        Process started = start(service, builder);
        LOG.info("{} runs as process {}", service.title(), started.pid());
        started.onExit().thenAccept(this::ended);
        return started;
    }

    private void ended(Process ended) {
        if (wanted) {
            LOG.warn(
                    "{} (process {}) ended with {}, starting it again",
                    service.title(),
                    ended.pid(),
                    ended.exitValue());
            process = begin();
        }
    }

    @Override
    public void close() {
        wanted = false;
        process.destroy();
        process.onExit().join();
    }
}
