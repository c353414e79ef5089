package city.otklik.messaging;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailable;
import city.otklik.messaging.wire.AvroWire;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the schemas of the service's own facts known at start. Until that is done the service is not ready, because it
 * could not say anything; a registry that is away is asked again, one that refuses a schema stops the start.
 */
final class OwnSchemas extends AbstractHealthIndicator implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnSchemas.class);
    private static final long PAUSE_MILLIS = 2_000;

    private final AvroWire wire;
    private final List<Schema> schemas;
    private volatile boolean known;
    private volatile @Nullable String refusal;
    private volatile @Nullable Thread asking;

    OwnSchemas(AvroWire wire, String service) {
        super("The schemas of this service cannot be registered");
        this.wire = wire;
        this.schemas = FactCatalogue.ownedBy(service);
    }

    @Override
    public void start() {
        if (!registered()) {
            asking = Thread.ofPlatform().daemon().name("own-schemas").start(this::askAgain);
        }
    }

    private boolean registered() {
        try {
            schemas.forEach(wire::register);
            known = true;
            return true;
        } catch (RegistryUnavailable e) {
            return false;
        }
    }

    private void askAgain() {
        LOG.info("The schema registry is away; the service becomes ready once its schemas are registered");
        try {
            while (!known) {
                Thread.sleep(PAUSE_MILLIS);
                if (registered()) {
                    LOG.info("Registered {} schemas", schemas.size());
                }
            }
        } catch (IllegalStateException e) {
            refusal = e.getMessage();
            LOG.error("{}", refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (known) {
            builder.up().withDetail("registered", schemas.size());
        } else {
            builder.down().withDetail("why", refusal == null ? "the schema registry is away" : refusal);
        }
    }

    @Override
    public void stop() {
        Thread thread = asking;
        if (thread != null) {
            thread.interrupt();
        }
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
