package city.otklik.messaging;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.wire.AvroWire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Makes the schemas of the service's own facts known at start. Until that is done the service is not ready, because it
 * could not write anything; a registry that is away is asked again, one that refuses a schema stops the start.
 */
final class OwnSchemasHealthIndicator extends AbstractHealthIndicator implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnSchemasHealthIndicator.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AvroWire wire;
    private final List<Schema> schemas;
    private final TaskScheduler scheduler;
    private volatile boolean known;
    private volatile @Nullable String refusal;
    private volatile String trouble = "the schema registry is away";
    private volatile @Nullable ScheduledFuture<?> asking;

    OwnSchemasHealthIndicator(AvroWire wire, String service, TaskScheduler scheduler) {
        super("The schemas of this service cannot be registered");
        this.wire = wire;
        this.schemas = FactCatalogue.ownedBy(service);
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        if (!registered()) {
            LOG.info("The service becomes ready once its schemas are registered");
            asking = scheduler.scheduleWithFixedDelay(
                    this::askAgain, scheduler.getClock().instant().plus(PAUSE), PAUSE);
        }
    }

    private boolean registered() {
        try {
            schemas.forEach(wire::register);
            known = true;
            return true;
        } catch (RegistryUnavailableException e) {
            String now = String.valueOf(e.getMessage());
            if (!now.equals(trouble)) {
                LOG.warn("{}", now);
            }
            trouble = now;
            return false;
        }
    }

    private void askAgain() {
        try {
            if (registered()) {
                LOG.info("Registered {} schemas", schemas.size());
                cancel();
            }
        } catch (IllegalStateException e) {
            refusal = e.getMessage();
            LOG.error("{}", refusal);
            cancel();
        }
    }

    private void cancel() {
        ScheduledFuture<?> current = asking;
        if (current != null) {
            current.cancel(false);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (known) {
            builder.up().withDetail("registered", schemas.size());
        } else {
            builder.down().withDetail("why", refusal == null ? trouble : refusal);
        }
    }

    @Override
    public void stop() {
        cancel();
        asking = null;
        known = false;
    }

    @Override
    public boolean isRunning() {
        return known || asking != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
