package city.otklik.benchmarks.sla.apart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that answers one line with one line; it ends when this one does. */
public final class Apart implements AutoCloseable {

    private static final int START_MILLIS = 120_000;

    private final Process process;
    private final Socket line;
    private final BufferedReader in;
    private final PrintWriter out;

    private Apart(Process process, Socket line) throws IOException {
        this.process = process;
        this.line = line;
        in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Starts {@code main} on this class path and returns when it is ready to be asked.
     *
     * @param log takes everything it prints
     * @param jvm options of its JVM
     * @throws IllegalStateException when it does not come up, naming the log
     */
    public static Apart start(Class<?> main, Path log, List<String> jvm, String... arguments) {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName(),
                    Integer.toString(door.getLocalPort())));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            door.setSoTimeout(START_MILLIS);
            process.onExit().thenRun(() -> close(door));
            try {
                return new Apart(process, door.accept());
            } catch (IOException late) {
                process.destroyForcibly();
                throw new IllegalStateException(main.getSimpleName() + " did not start, see " + log, late);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ServerSocket door) {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the process is gone or refuses */
    public synchronized String ask(String question) {
        out.println(question);
        try {
            String answer = in.readLine();
            if (answer == null) {
                throw new IllegalStateException("The process answering \"" + question + "\" is gone");
            }
            if (answer.startsWith("! ")) {
                throw new IllegalStateException(question + ": " + answer.substring(2));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link #ask}, answered by a number. */
    public long number(String question) {
        return Long.parseLong(ask(question));
    }

    /** Seconds of processor time it has used so far, its own and the system's on its behalf. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Lets it stop in order, by force after half a minute. */
    @Override
    public void close() {
        try {
            line.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
