package city.otklik.benchmarks.sla.rivals;

import city.otklik.embedded.FreePort;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A PostgreSQL of our own in a temporary folder. What is committed survives a kill of its processes but not a power cut, as
 * with the broker it is compared with; it need not wait for the disk, and so is faster than most that are in use.
 */
public final class Postgres implements AutoCloseable {

    private static final String USER = "otklik";

    private final Path directory;
    private final Process process;
    private final String address;

    private Postgres(Path directory, Process process, String address) {
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    /** @throws IllegalStateException when PostgreSQL is not installed or does not start, saying what to do */
    public static Postgres start() {
        Path programs = programs();
        int port = FreePort.find();
        Path directory =
                Path.of(run("mktemp", "-d", "/tmp/otklik-postgres-XXXXXX").strip());
        run(programs.resolve("initdb").toString(), "-D", directory.toString(), "-A", "trust", "-U", USER, "-E", "UTF8");
        List<String> command = asNobodySpecial(
                programs.resolve("postgres").toString(),
                "-D",
                directory.toString(),
                "-p",
                Integer.toString(port),
                "-k",
                directory.toString(),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "shared_buffers=512MB",
                "-c",
                "max_wal_size=4GB",
                "-c",
                "work_mem=32MB");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Postgres started =
                    new Postgres(directory, process, "jdbc:postgresql://localhost:" + port + "/postgres?user=" + USER);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(Postgres::missing);
        } catch (IOException e) {
            throw missing();
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "PostgreSQL is not installed: apt-get install postgresql, or leave \"rivals\" out with --only");
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asNobodySpecial(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(asNobodySpecial(command))
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        for (int attempt = 0; attempt < 300; attempt++) {
            try (HikariDataSource pool = pool(1)) {
                execute(pool, "select 1");
                return;
            } catch (RuntimeException notYet) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        close();
        throw new IllegalStateException("PostgreSQL did not start: try it by hand with initdb and postgres");
    }

    /** Connections to it. */
    HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(size);
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    /** Batches of inserts go as one statement of many rows. */
    String url() {
        return address + "&reWriteBatchedInserts=true";
    }

    static void execute(DataSource pool, String script) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds of processor time of all its processes that still run. */
    public double cpuSeconds() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .map(handle -> handle.info().totalCpuDuration())
                        .flatMap(Optional::stream)
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run("rm", "-rf", directory.toString());
    }
}
