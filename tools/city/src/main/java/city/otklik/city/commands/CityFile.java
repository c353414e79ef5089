package city.otklik.city.commands;

import city.otklik.city.demo.DemoCity;
import city.otklik.city.stack.CityPart;
import city.otklik.cli.connection.RegistryConnection;
import city.otklik.messaging.wire.AvroWire;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A city that runs elsewhere, such as in containers, described in a file of properties: {@code clock}, the clock
 * file that its services read; {@code registry}; a base address for each service and the simulator under its name;
 * {@code person.LOGIN}, a password; {@code feed.*} and {@code log.*}, a Kafka client's settings by which the curator
 * writes and others read.
 */
final class CityFile {

    private final Path file;
    private final Properties lines = new Properties();

    private CityFile(Path file) {
        this.file = file;
    }

    /** @throws UncheckedIOException when the file cannot be read */
    static CityFile read(Path file) {
        CityFile city = new CityFile(file);
        try (Reader reader = Files.newBufferedReader(file)) {
            city.lines.load(reader);
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the city's file " + file, e);
        }
    }

    Path clock() {
        return Path.of(line("clock"));
    }

    /** Where each part tells its health, by its name. */
    Map<String, String> health() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (CityPart service : CityPart.values()) {
            addresses.put(service.title(), line("health." + service.title()));
        }
        return addresses;
    }

    DemoCity city() {
        Map<String, String> services = new LinkedHashMap<>();
        for (CityPart service : CityPart.values()) {
            services.put(service.title(), line(service.title()));
        }
        return new DemoCity(
                services,
                under("feed."),
                under("log."),
                new AvroWire(RegistryConnection.at(line("registry"))),
                under("person."));
    }

    private String line(String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(file + " has no line " + name + "=...: add it");
        }
        return value;
    }

    private Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), lines.getProperty(name));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(file + " has no line that begins with " + prefix + ": add at least one");
        }
        return found;
    }
}
