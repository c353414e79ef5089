package city.otklik.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The city as it is shipped, as a process of its own, so that a test can kill it without a shutdown. */
final class CityProcess {

    private final Process process;
    private final Path output;
    private final Path log;

    private CityProcess(Process process, Path output, Path log) {
        this.process = process;
        this.output = output;
        this.log = log;
    }

    static CityProcess start(Path output, String... arguments) throws IOException {
        Path log = output.resolveSibling("otklik.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dotklik.home=" + Path.of("..", "..").toRealPath(),
                "-Dotklik.log.file=" + log,
                "-cp",
                System.getProperty("otklik.shipped"),
                "city.otklik.city.commands.CityCommand"));
        command.addAll(List.of(arguments));
        return new CityProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start(),
                output,
                log);
    }

    /** Waits until its screen shows {@code text} so many times. */
    CityProcess awaitOnScreen(String text, int times) {
        Awaitility.await(text)
                .atMost(4, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .failFast("the city ended early, see " + output, () -> !process.isAlive() && count(text) < times)
                .until(() -> count(text) >= times);
        return this;
    }

    private long count(String text) throws IOException {
        return Pattern.compile(text, Pattern.LITERAL)
                .matcher(screen())
                .results()
                .count();
    }

    String screen() throws IOException {
        return Files.exists(output) ? Files.readString(output) : "";
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Kills the service that runs as a process of its own; the city's log names it. */
    void killService(String name) throws IOException {
        Matcher found = Pattern.compile(name + " runs as process (\\d+)").matcher(Files.readString(log));
        String process = found.results()
                .reduce((first, last) -> last)
                .map(last -> last.group(1))
                .orElseThrow(() -> new IllegalStateException(name + " is no process of its own, see " + log));
        ProcessHandle service = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        service.destroyForcibly();
        service.onExit().join();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }
}
