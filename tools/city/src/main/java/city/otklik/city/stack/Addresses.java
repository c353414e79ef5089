package city.otklik.city.stack;

import city.otklik.cli.connection.UsualPorts;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where everything of one embedded city listens, on the loopback only.
 *
 * @param services where people and other programs call each part
 * @param management where a service is asked for its health and its figures; the simulator has one port for all
 */
public record Addresses(
        int broker, int store, int registry, Map<CityPart, Integer> services, Map<CityPart, Integer> management) {

    private static final int PARTS = CityPart.values().length;
    private static final int PORTS = 3 + 2 * PARTS;

    public Addresses {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    /** The ports that the documents name. */
    public static Addresses usual() {
        Map<CityPart, Integer> services = new EnumMap<>(CityPart.class);
        Map<CityPart, Integer> management = new EnumMap<>(CityPart.class);
        for (CityPart service : CityPart.values()) {
            services.put(service, service.usualPort());
            management.put(service, service.usualManagementPort());
        }
        return new Addresses(UsualPorts.BROKER, 27017, UsualPorts.REGISTRY, services, management);
    }

    /** Ports that were free when the folder was first used, the same at every later start in it unless one is taken by then. */
    public static Addresses keptIn(DataFolder data) {
        Path file = data.ports();
        try {
            List<Integer> ports = new ArrayList<>();
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().map(Integer::valueOf).forEach(ports::add);
            }
            Iterator<Integer> others =
                    freePorts().filter(port -> !ports.contains(port)).iterator();
            // A folder of a release that needed fewer keeps those it has.
            List<Integer> now = Stream.concat(
                            ports.stream().map(port -> FreePort.isFree(port) ? port : others.next()),
                            Stream.generate(others::next))
                    .limit(PORTS)
                    .toList();
            if (!now.equals(ports)) {
                Files.write(file, now.stream().map(String::valueOf).toList());
            }
            return of(now);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the ports in " + file, e);
        }
    }

    /** Ports that are free now. */
    public static Addresses free() {
        return of(freePorts().limit(PORTS).toList());
    }

    private static Stream<Integer> freePorts() {
        return Stream.generate(FreePort::find).distinct();
    }

    private static Addresses of(List<Integer> ports) {
        Map<CityPart, Integer> services = new EnumMap<>(CityPart.class);
        Map<CityPart, Integer> management = new EnumMap<>(CityPart.class);
        for (CityPart service : CityPart.values()) {
            int port = ports.get(3 + service.ordinal());
            services.put(service, port);
            management.put(service, service == CityPart.SIMULATOR ? port : ports.get(3 + PARTS + service.ordinal()));
        }
        return new Addresses(ports.get(0), ports.get(1), ports.get(2), services, management);
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

    /** Where the part tells its health. */
    public String managementOf(CityPart service) {
        return "http://127.0.0.1:" + management.get(service);
    }

    /** Base address by the service's name. */
    public Map<String, String> byName() {
        return byName(this::of);
    }

    /** Address of health and figures by the service's name. */
    public Map<String, String> managementByName() {
        return byName(this::managementOf);
    }

    private static Map<String, String> byName(Function<CityPart, String> address) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CityPart service : CityPart.values()) {
            names.put(service.title(), address.apply(service));
        }
        return names;
    }
}
