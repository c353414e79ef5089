package city.otklik.messaging.registry;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the schema registry answers. Without it new kinds of records can neither be read nor written. */
final class RegistryHealthIndicator extends AbstractHealthIndicator {

    private final RegistryClient registry;

    RegistryHealthIndicator(RegistryClient registry) {
        super("The schema registry does not answer");
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        registry.ping();
        builder.up();
    }
}
