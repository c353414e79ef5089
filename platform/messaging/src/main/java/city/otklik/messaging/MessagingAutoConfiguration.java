package city.otklik.messaging;

import city.otklik.messaging.registry.RegistryAutoConfiguration;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** The wire: facts to bytes and back. */
@AutoConfiguration(after = RegistryAutoConfiguration.class, before = TaskSchedulingAutoConfiguration.class)
public class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AvroWire avroWire(SchemaRegistry registry) {
        return new AvroWire(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    FactEncoder factEncoder(AvroWire wire, ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        Tracer tracer = tracers.getIfAvailable(() -> Tracer.NOOP);
        Propagator propagator = propagators.getIfAvailable(() -> Propagator.NOOP);
        return new FactEncoder(wire, new CurrentTrace(tracer, propagator)::traceparent);
    }

    @Bean
    @ConditionalOnProperty("otklik.service")
    OwnSchemasHealthIndicator ownSchemasHealthIndicator(
            AvroWire wire, @Value("${otklik.service}") String service, TaskScheduler taskScheduler) {
        return new OwnSchemasHealthIndicator(wire, service, taskScheduler);
    }
}
