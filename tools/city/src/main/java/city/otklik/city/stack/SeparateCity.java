package city.otklik.city.stack;

import city.otklik.embedded.EmbeddedRegistry;
import city.otklik.embedded.RegistryHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The whole city, each part a process of its own: to be tried with any of them away. The store's file and what services
 * write besides lie in folders of their own, {@code store-disk} and {@code small-disk}, which may be small disks.
 */
public final class SeparateCity implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CitySettings settings;
    private final DataFolder data;
    private final Path root;
    private final Path registryHome;
    private final Map<String, PartProcess> parts = new LinkedHashMap<>();
    private final Map<CityPart, Map<String, String>> environments = new EnumMap<>(CityPart.class);
    private final Addresses seconds;
    /** Held, because the registry ends with its standard input, which this process closes once nobody holds it. */
    private Optional<EmbeddedRegistry> registry = Optional.empty();

    /**
     * Nothing runs yet.
     *
     * @param root the folder that {@code data} is
     */
    public SeparateCity(CitySettings settings, DataFolder data, Path root) {
        this.settings = settings;
        this.data = data;
        this.root = root.toAbsolutePath();
        this.seconds = Addresses.free();
        this.registryHome = RegistryHome.find(Path.of(System.getProperty("otklik.home", "")))
                .orElseThrow(() -> new IllegalStateException("The schema registry is missing: run ./otklik build"));
        Addresses addresses = settings.addresses();
        put(new PartProcess("broker", () -> stackPart("broker", data.broker(), addresses.broker())));
        put(new PartProcess("store", () -> stackPart("store", storeDisk().resolve("store.db"), addresses.store())));
        put(new PartProcess("registry", this::startRegistry));
        for (CityPart part : CityPart.values()) {
            put(new PartProcess(part.title(), () -> service(part, part.title(), addresses)));
        }
    }

    private ProcessHandle startRegistry() {
        registry = Optional.of(EmbeddedRegistry.start(
                registryHome, data.registry(), addresses().registry()));
        return ProcessHandle.of(registry.orElseThrow().pid()).orElseThrow();
    }

    private void put(PartProcess part) {
        parts.put(part.title(), part);
    }

    /** Where the store's file lies. */
    public Path storeDisk() {
        return root.resolve("store-disk");
    }

    /** Where the services' logs and the files of answers lie. */
    public Path smallDisk() {
        return root.resolve("small-disk");
    }

    public Addresses addresses() {
        return settings.addresses();
    }

    /** Broker, store, registry, simulator and services, by their names. */
    public List<PartProcess> parts() {
        return List.copyOf(parts.values());
    }

    public PartProcess part(String title) {
        return Objects.requireNonNull(parts.get(title), title);
    }

    /** Another instance of a service, with ports and a name of its own; not started yet. */
    public PartProcess second(CityPart service) {
        return new PartProcess(service.title() + "-2", () -> service(service, service.title() + "-2", seconds));
    }

    /** Where the second instances listen. */
    public Addresses seconds() {
        return seconds;
    }

    /** Variables that the service is started with from its next start on. */
    public void environment(CityPart service, Map<String, String> variables) {
        environments.put(service, Map.copyOf(variables));
    }

    /** Starts everything and returns when it is ready. */
    public void start() throws InterruptedException {
        part("broker").start();
        part("store").start();
        part("registry").start();
        awaitStack();
        for (CityPart service : CityPart.values()) {
            part(service.title()).start();
        }
        awaitReady(Set.of());
    }

    /**
     * Waits until everything is ready.
     *
     * @param doubled services of which the second instance is waited for, not the first
     * @throws IllegalStateException when something is not in time, naming it
     */
    public void awaitReady(Set<CityPart> doubled) throws InterruptedException {
        awaitStack();
        Map<String, String> health = addresses().managementByName();
        doubled.forEach(service -> health.put(service.title(), seconds.managementOf(service)));
        ReadinessClient.await(health, settings.patience());
    }

    private void awaitStack() throws InterruptedException {
        Addresses addresses = settings.addresses();
        long end = System.nanoTime() + settings.patience().toNanos();
        for (int port : List.of(addresses.broker(), addresses.store(), addresses.registry())) {
            while (!listens(port)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Nobody listens on " + port + " after " + settings.patience());
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private ProcessHandle stackPart(String title, Path place, int port) {
        return begin(
                title,
                ServiceProcess.builder(
                        StackPartMain.class,
                        root.resolve(title + ".log"),
                        List.of(title, place.toString(), String.valueOf(port))));
    }

    private ProcessHandle service(CityPart service, String title, Addresses addresses) {
        CitySettings here = new CitySettings(addresses, false, settings.separate(), settings.patience());
        Map<String, String> properties = new LinkedHashMap<>(here.propertiesOf(
                service, data, "mongodb://localhost:" + settings.addresses().store() + "/otklik_" + service.title()));
        properties.putAll(stackAddresses());
        properties.put("otklik.files.folder", smallDisk().resolve("files").toString());
        properties.put("otklik.files.keep-free", "0MB");
        properties.put("otklik.instance", title);
        if (service == CityPart.PUBLISHING) {
            properties.put("otklik.networks.vk.url", settings.addresses().of(CityPart.SIMULATOR));
        }
        if (service == CityPart.SLA) {
            properties.put(
                    "otklik.rpc-address", "127.0.0.1:" + addresses.services().get(service));
            properties.put(
                    "spring.cloud.stream.kafka.streams.binder.configuration.state.dir",
                    root.resolve("streams-" + title).toString());
        }
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        ProcessBuilder builder =
                ServiceProcess.builder(service.application(), smallDisk().resolve(title + ".log"), arguments);
        builder.environment().putAll(environments.getOrDefault(service, Map.of()));
        return begin(title, builder);
    }

    private Map<String, String> stackAddresses() {
        Addresses addresses = settings.addresses();
        return Map.of(
                "otklik.registry.url", addresses.registryUrl(),
                "spring.kafka.bootstrap-servers", addresses.brokers(),
                "spring.cloud.stream.kafka.binder.brokers", addresses.brokers(),
                "spring.cloud.stream.kafka.streams.binder.brokers", addresses.brokers());
    }

    private ProcessHandle begin(String title, ProcessBuilder builder) {
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(root.resolve(title + ".out").toFile()))
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + title + " as a process", e);
        }
    }

    /** Stops everything, last started first. */
    @Override
    public void close() {
        for (PartProcess part : parts().reversed()) {
            part.close();
        }
    }
}
