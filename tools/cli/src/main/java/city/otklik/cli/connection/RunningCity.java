package city.otklik.cli.connection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the city listens that {@code ./otklik run} started last: written while it runs, whatever its ports. Without it the
 * usual ports count; an option and a variable of the environment come before both.
 */
public final class RunningCity implements IDefaultValueProvider {

    private static final String BROKER = "broker";
    private static final String REGISTRY = "registry";
    private static final String FILE = "running.properties";

    private final Properties addresses = new Properties();
    private final Map<String, String> environment;

    private RunningCity(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The city of the folder that the script is in; the current one where the program was started otherwise. */
    public static RunningCity ofThisFolder() {
        return in(Path.of(System.getProperty("otklik.home", ""), ".otklik"), System.getenv());
    }

    /** @param folder where {@link #write} wrote it */
    public static RunningCity in(Path folder, Map<String, String> environment) {
        RunningCity city = new RunningCity(environment);
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                city.addresses.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read where the city listens: " + file, e);
            }
        }
        return city;
    }

    /** @param services address by name */
    public static void write(Path folder, String broker, String registry, Map<String, String> services) {
        Properties addresses = new Properties();
        addresses.putAll(services);
        addresses.setProperty(BROKER, broker);
        addresses.setProperty(REGISTRY, registry);
        try (Writer writer =
                Files.newBufferedWriter(Files.createDirectories(folder).resolve(FILE))) {
            addresses.store(writer, "Where the running city listens");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write where the city listens into " + folder, e);
        }
    }

    /** Takes back what was written, once the city has stopped. */
    public static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base address of a service. */
    public String of(String service) {
        return Objects.requireNonNullElseGet(
                addresses.getProperty(service), () -> "http://127.0.0.1:" + UsualPorts.SERVICES.get(service));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? switch (option.longestName()) {
                    case "--brokers" -> unlessSet("KAFKA_BROKERS", BROKER);
                    case "--registry" -> unlessSet("REGISTRY_URL", REGISTRY);
                    case "--sla" -> unlessSet("SLA_URL", "sla");
                    default -> null;
                }
                : null;
    }

    private @Nullable String unlessSet(String variable, String name) {
        return environment.containsKey(variable) ? null : addresses.getProperty(name);
    }
}
