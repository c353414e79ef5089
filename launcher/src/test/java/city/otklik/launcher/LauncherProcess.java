package city.otklik.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The launcher as a process of its own, so that a test may kill it as a power button would. */
final class LauncherProcess {

    private final Process process;
    private final Path output;

    private LauncherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static LauncherProcess start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dotklik.home=" + Path.of("..").toRealPath(),
                "-Dotklik.log.file=" + output.resolveSibling("otklik.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "city.otklik.launcher.commands.Otklik"));
        command.addAll(List.of(arguments));
        return new LauncherProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start(),
                output);
    }

    /** Waits until its screen shows {@code text} so many times. */
    LauncherProcess awaitOnScreen(String text, int times) {
        Awaitility.await(text)
                .atMost(4, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .failFast("the launcher ended early, see " + output, () -> !process.isAlive() && count(text) < times)
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

    /** Kills the child process that runs {@code mainClass}. */
    void killChild(String mainClass) {
        ProcessHandle child = process.children()
                .filter(c ->
                        c.info().arguments().map(List::of).orElse(List.of()).contains(mainClass))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no child runs " + mainClass));
        child.destroyForcibly();
        child.onExit().join();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }
}
