package city.otklik.city.stack;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.EmbeddedRegistry;
import city.otklik.embedded.EmbeddedStore;
import city.otklik.embedded.RegistryHome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.springframework.core.NestedExceptionUtils;

/** The whole city on one machine: broker, store, registry, network simulator and the five services. */
public final class EmbeddedCity implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCity.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CitySettings settings;
    private final DataFolder data;
    private final Consumer<String> progress;

    private EmbeddedCity(CitySettings settings, DataFolder data, Consumer<String> progress) {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
    }

    private record Stack(EmbeddedStore store, EmbeddedRegistry registry) {}

    /**
     * Starts everything and returns when every service is ready.
     *
     * @param progress is given what came up
     * @throws IllegalStateException when a part does not start, naming it
     */
    public static EmbeddedCity start(CitySettings settings, DataFolder data, Consumer<String> progress)
            throws InterruptedException {
        EmbeddedCity city = new EmbeddedCity(settings, data, progress);
        try (ExecutorService starters = Executors.newFixedThreadPool(3)) {
            city.startServices(starters, city.startStack(starters));
            return city;
        } catch (ExecutionException | RuntimeException e) {
            city.close();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new IllegalStateException("The city did not come up: " + cause.getMessage(), e);
        }
    }

    /**
     * Rebuilds the cases of one service from the log while the city is stopped.
     *
     * @param check whether to compare only and change nothing
     * @return the exit code of the service: 0 rebuilt, or the same; 1 differs, or refused
     */
    public static int rebuild(CityPart service, boolean check, CitySettings settings, DataFolder data)
            throws InterruptedException {
        try (EmbeddedCity city = new EmbeddedCity(settings, data, part -> {});
                ExecutorService starters = Executors.newSingleThreadExecutor()) {
            Stack stack = city.startStack(starters);
            stack.registry().awaitReady(settings.patience());
            return ServiceProcess.rebuild(
                    service, check, settings.propertiesOf(service, data, storeUri(stack, service)), data);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The city's store did not start: " + e.getMessage(), e);
        }
    }

    /** Returns when broker and store are up; the registry may still be starting. */
    private Stack startStack(ExecutorService starters) throws InterruptedException, ExecutionException {
        Addresses addresses = settings.addresses();
        Path home = RegistryHome.find(Path.of(System.getProperty("otklik.home", "")))
                .orElseThrow(() -> new IllegalStateException("The schema registry is missing: run ./otklik build"));
        EmbeddedRegistry registry = keep(EmbeddedRegistry.start(home, data.registry(), addresses.registry()));
        Future<EmbeddedStore> store = starters.submit(() -> keep(EmbeddedStore.start(
                data.store(),
                addresses.store(),
                failed -> LOG.error("The store's file takes nothing: free its disk and start again", failed))));
        keep(EmbeddedBroker.start(data.broker(), addresses.broker()));
        progress.accept("broker");
        Stack stack = new Stack(store.get(), registry);
        progress.accept("store");
        return stack;
    }

    private void startServices(ExecutorService starters, Stack stack) throws InterruptedException, ExecutionException {
        List<Future<?>> services = new ArrayList<>();
        for (CityPart service : CityPart.values()) {
            Map<String, String> properties = settings.propertiesOf(service, data, storeUri(stack, service));
            services.add(starters.submit(() -> {
                start(service, properties);
                progress.accept(service.title());
            }));
        }
        stack.registry().awaitReady(settings.patience());
        progress.accept("registry");
        for (Future<?> service : services) {
            service.get();
        }
        ReadinessClient.await(settings.addresses().managementByName(), settings.patience());
        progress.accept("ready");
    }

    private void start(CityPart service, Map<String, String> properties) {
        if (settings.separate().contains(service)) {
            keep(new ServiceProcess(service, properties, data));
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

    private static String storeUri(Stack stack, CityPart service) {
        return stack.store().uri("otklik_" + service.title());
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
