package city.otklik.messaging;

import city.otklik.messaging.registry.RegistryAutoConfiguration;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The wire: facts to bytes and back. */
@AutoConfiguration(after = RegistryAutoConfiguration.class)
public class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AvroWire avroWire(SchemaRegistry registry) {
        return new AvroWire(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    FactEncoder factEncoder(AvroWire wire) {
        return new FactEncoder(wire);
    }

    @Bean
    @ConditionalOnProperty("otklik.service")
    OwnSchemas ownSchemasHealthIndicator(AvroWire wire, @Value("${otklik.service}") String service) {
        return new OwnSchemas(wire, service);
    }
}
