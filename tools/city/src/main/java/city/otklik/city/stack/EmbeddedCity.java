package city.otklik.city.stack;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.EmbeddedRegistry;
import city.otklik.embedded.EmbeddedStore;
import city.otklik.embedded.RegistryHome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole city on one machine: broker, store, registry, network simulator and the five services. */
public final class EmbeddedCity implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCity.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CitySettings settings;

    private EmbeddedCity(CitySettings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @param progress hears what came up
     */
    public static EmbeddedCity start(CitySettings settings, DataFolder data, Consumer<String> progress)
            throws InterruptedException {
        EmbeddedCity city = new EmbeddedCity(settings);
        try (ExecutorService starters = Executors.newFixedThreadPool(3)) {
            city.begin(starters, data, progress);
            return city;
        } catch (ExecutionException e) {
            city.close();
            throw new IllegalStateException("The city did not come up: " + e.getMessage(), e);
        }
    }

    private void begin(ExecutorService starters, DataFolder data, Consumer<String> progress)
            throws InterruptedException, ExecutionException {
        Addresses addresses = settings.addresses();
        Path home = RegistryHome.find(Path.of(System.getProperty("otklik.home", "")))
                .orElseThrow(() -> new IllegalStateException("The schema registry is missing: run ./otklik build"));
        EmbeddedRegistry registry = keep(EmbeddedRegistry.start(home, data.registry(), addresses.registry()));
        Future<EmbeddedStore> store = starters.submit(() -> keep(EmbeddedStore.start(data.store(), addresses.store())));
        keep(EmbeddedBroker.start(data.broker(), addresses.broker()));
        progress.accept("broker");
        EmbeddedStore stored = store.get();
        progress.accept("store");
        List<Future<?>> services = new ArrayList<>();
        for (CityPart service : EnumSet.allOf(CityPart.class)) {
            Map<String, String> properties =
                    settings.propertiesOf(service, data, stored.uri("otklik_" + service.title()));
            services.add(starters.submit(() -> {
                start(service, properties, data);
                progress.accept(service.title());
            }));
        }
        registry.awaitReady(settings.patience());
        progress.accept("registry");
        for (Future<?> service : services) {
            service.get();
        }
        Readiness.await(addresses.byName(), settings.patience());
        progress.accept("ready");
    }

    private void start(CityPart service, Map<String, String> properties, DataFolder data) {
        if (settings.separate().contains(service)) {
            keep(new ServiceProcess(service, properties, data.logOf(service)));
            return;
        }
        String[] arguments = properties.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(service.application())
                .properties("spring.config.name=" + service.title())
                .registerShutdownHook(false)
                .run(arguments);
        keep(context::close);
        LOG.info("{} is up", service.title());
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    /** Stops everything, last started first. */
    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception e) {
                    LOG.warn("A part of the city did not stop cleanly: {}", e.toString());
                }
            }
        }
    }
}
