package city.otklik.city.stack;

import city.otklik.cli.connection.UsualPorts;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where everything of one embedded city listens, on the loopback only. */
public record Addresses(int broker, int store, int registry, Map<CityPart, Integer> services) {

    public Addresses {
        services = Map.copyOf(services);
    }

    /** The ports that the documents name. */
    public static Addresses usual() {
        Map<CityPart, Integer> ports = new EnumMap<>(CityPart.class);
        for (CityPart service : CityPart.values()) {
            ports.put(service, service.usualPort());
        }
        return new Addresses(UsualPorts.BROKER, 27017, UsualPorts.REGISTRY, ports);
    }

    /** Ports that were free when the folder was first used, the same at every later start in it. */
    public static Addresses keptIn(DataFolder data) {
        Path file = data.ports();
        try {
            if (!Files.exists(file)) {
                Files.write(file, freePorts().map(String::valueOf).toList());
            }
            return of(Files.readAllLines(file).stream().map(Integer::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the ports in " + file, e);
        }
    }

    /** Ports that are free now. */
    public static Addresses free() {
        return of(freePorts().toList());
    }

    private static Stream<Integer> freePorts() {
        return Stream.generate(FreePort::find).distinct().limit(3L + CityPart.values().length);
    }

    private static Addresses of(List<Integer> ports) {
        Map<CityPart, Integer> services = new EnumMap<>(CityPart.class);
        for (CityPart service : CityPart.values()) {
            services.put(service, ports.get(3 + service.ordinal()));
        }
        return new Addresses(ports.get(0), ports.get(1), ports.get(2), services);
    }

    public String brokers() {
        return "127.0.0.1:" + broker;
    }

    public String registryUrl() {
        return "http://127.0.0.1:" + registry + UsualPorts.REGISTRY_PATH;
    }

    public String of(CityPart service) {
        return "http://127.0.0.1:" + services.get(service);
    }

    /** Base address by the service's name. */
    public Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        for (CityPart service : CityPart.values()) {
            names.put(service.title(), of(service));
        }
        return names;
    }
}
