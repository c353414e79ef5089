package city.otklik.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Apicurio's registry in a process of its own, speaking Confluent's API. What it has acknowledged survives a kill; it
 * ends with this process. Takes only schemas that every earlier and later version can be read with.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final String RULE = "{\"compatibility\":\"FULL_TRANSITIVE\"}";

    private final Process process;
    private final Path log;
    private final String url;

    private EmbeddedRegistry(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /**
     * Starts it and returns at once; {@link #awaitReady} waits until it answers.
     *
     * @param home where the program lies, see {@link RegistryHome}
     * @param directory for its data and its log, made when missing
     */
    public static EmbeddedRegistry start(Path home, Path directory, int port) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath());
            Path log = data.resolve("registry.log");
            Process process = new ProcessBuilder(command(home.toAbsolutePath(), data, port))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectErrorStream(true)
                    .start();
            return new EmbeddedRegistry(process, log, "http://localhost:" + port + "/apis/ccompat/v7");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base address of Confluent's API. */
    public String url() {
        return url;
    }

    /** Process id, for a test that kills it. */
    public long pid() {
        return process.pid();
    }

    /** @throws IllegalStateException when it does not answer within {@code patience} */
    public EmbeddedRegistry awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                if (took(http)) {
                    return this;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("The schema registry did not start: see " + log);
    }

    // This module has no Spring, and so no RestClient, for one request.
    private boolean took(HttpClient http) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/config"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .timeout(Duration.ofSeconds(5))
                .PUT(HttpRequest.BodyPublishers.ofString(RULE))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, Path data, int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=160m",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=localhost",
                "-Dquarkus.management.port=" + FreePort.find(),
                "-Dquarkus.log.level=WARN",
                "-Dquarkus.banner.enabled=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                // No delay between what is acknowledged and what is in the file.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry") + ";WRITE_DELAY=0",
                "-cp",
                childClasses(data) + File.pathSeparator + home.resolve("quarkus-run.jar"),
                RegistryChild.class.getName());
    }

    // Copied out, because this class may lie in a jar within a jar, which a plain JVM cannot read.
    private static Path childClasses(Path data) throws IOException {
        String name = RegistryChild.class.getName().replace('.', '/') + ".class";
        Path target = data.resolve("child").resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = RegistryChild.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return data.resolve("child");
    }
}
